import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { splitByAction, type PlanAction } from '#shared/domain/plans/plan-actions.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { Item } from './plans-data.ts';
import { ScopeChoice } from './scope-choice.tsx';
import { useJoint } from './use-joint.ts';

/** Asks what an action needs: for whom, when it was planned together, and the day on which it was achieved. */
export function ActDialog(props: {
  readonly item: Item;
  readonly title: string;
  readonly action: PlanAction;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { item, action } = props;
  const { t } = useTranslation('plan-joint');
  const api = useApi();
  const formats = useFormats();
  const texts = useProblemTexts();
  const titleId = useId();
  const joint = useJoint(item);
  const today = useQuery(api.plans.list.queryOptions()).data?.today ?? null;
  const [chosenDay, setDay] = useState<IsoDate | null>(null);
  const [isForAll, setForAll] = useState(false);
  const act = useChange(api.plans.act.mutationOptions(), { announce: true, showsError: true });
  const day = chosenDay ?? today;
  const split = day === null ? { able: joint.others, others: [] } : splitByAction(joint.others, action, day);
  const problem = act.error === null ? null : problemOf(act.error);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const on = action === 'achieve' ? day : null;
    act.mutate({ itemId: item.id, action, on, isForAll }, { onSuccess: props.onDone });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('act', { action: t(`plans:actions.${action}`), title: props.title })}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            {joint.others.length > 0 && (
              <ScopeChoice name={joint.name} count={split.able.length + 1} isForAll={isForAll} onChange={setForAll} />
            )}
            {isForAll && split.others.length > 0 && (
              <InlineProblem severity="info">
                {t('left-out', { names: formats.list(split.others.map(({ personId }) => joint.nameOf(personId))) })}
              </InlineProblem>
            )}
            {action === 'achieve' && (
              <DateField
                label={t('achieved-on')}
                value={day}
                onChange={setDay}
                problem={problem === null ? null : texts.under(problem.fields, 'on')}
              />
            )}
            {problem !== null && texts.under(problem.fields, 'on') === null && (
              <InlineProblem>
                {problem.fields[0] === undefined ? texts.of(problem) : texts.ofField(problem.fields[0])}
              </InlineProblem>
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={act.isPending}>
            {t(`plans:actions.${action}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
