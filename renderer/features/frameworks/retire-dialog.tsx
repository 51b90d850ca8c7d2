import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { FormDialog } from './form-dialog.tsx';

/** Asks the last day on which a framework, or a node with what stands below it, is in use. */
export function RetireDialog(props: {
  readonly frameworkId: FrameworkId;
  /** The node, with its title; left out for the whole framework. */
  readonly node?: { readonly id: CompetenceId; readonly title: string; readonly lastRatedOn: IsoDate | null };
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { node } = props;
  const { t } = useTranslation('frameworks');
  const formats = useFormats();
  const api = useApi();
  const [lastDay, setLastDay] = useState<IsoDate | null>(addDays(props.today, -1));
  const [isRefused, setRefused] = useState(false);
  const retireWhole = useChange(api.frameworks.retire.mutationOptions(), { announce: true, showsError: true });
  const retireNode = useChange(api.frameworks.retireCompetence.mutationOptions(), { announce: true, showsError: true });
  const submit = (): void => {
    if (lastDay === null || isRefused) return;
    if (node === undefined) {
      retireWhole.mutate({ frameworkId: props.frameworkId, lastDay }, { onSuccess: props.onClose });
    } else {
      retireNode.mutate({ competenceId: node.id, lastDay }, { onSuccess: props.onClose });
    }
  };
  const isRatedLater = lastDay !== null && (node?.lastRatedOn ?? lastDay) > lastDay;
  return (
    <FormDialog
      title={node === undefined ? t('retire.title') : t('retire.node-title', { title: node.title })}
      submitLabel={t('retire.confirm')}
      isBusy={retireWhole.isPending || retireNode.isPending}
      error={retireWhole.error ?? retireNode.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <p>{node === undefined ? t('retire.text') : t('retire.node-text')}</p>
      <DateField
        label={t('retire.last-day')}
        help={t('retire.last-day-help')}
        value={lastDay}
        onChange={setLastDay}
        onRefused={setRefused}
        problem={lastDay === null ? t('retire.last-day-required') : null}
        width={280}
        required
      />
      {isRatedLater && node?.lastRatedOn !== null && node !== undefined && (
        <InlineProblem severity="warning">
          {t('retire.rated-later', { date: formats.longDate(node.lastRatedOn) })}
        </InlineProblem>
      )}
    </FormDialog>
  );
}
