import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** Takes a draft into use, or brings a retired framework back; asks the last day of the version that it replaces. */
export function ActivateDialog(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly onClose: () => void;
}): ReactNode {
  const { data, entry } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const api = useApi();
  const { framework } = entry;
  const replaced =
    framework.status !== 'draft' || framework.replacesId === null ? null : data.frameworks.get(framework.replacesId);
  const previous = replaced?.status === 'active' ? replaced : null;
  const [lastDay, setLastDay] = useState<IsoDate | null>(previous === null ? null : addDays(data.today, -1));
  const activate = useChange(api.frameworks.activate.mutationOptions(), { announce: true, showsError: true });
  return (
    <FormDialog
      title={framework.status === 'retired' ? t('activate.again-title') : t('activate.title')}
      submitLabel={t('activate.button')}
      isBusy={activate.isPending}
      error={activate.error}
      onSubmit={() => activate.mutate({ frameworkId: framework.id, lastDay }, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <p>{framework.status === 'retired' ? t('activate.again-text') : t('activate.text')}</p>
      {previous !== null && (
        <>
          <p>{t('activate.replaces', { title: texts.title(previous), version: previous.version })}</p>
          <DateField label={t('activate.last-day')} value={lastDay} onChange={setLastDay} width={280} required />
        </>
      )}
    </FormDialog>
  );
}
