import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { INDUCTION_OUTCOMES, type InductionDecision } from '#shared/domain/induction/entities.ts';
import { inductionDecisionProblems, type InductionDecisionDraft } from '#shared/domain/induction/induction-policy.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

/** Records or corrects a decision. Stored as a whole by a button: it is an act, not a field that saves itself. */
export function DecisionPanel(props: {
  readonly personId: PersonId;
  /** Null for a new one. */
  readonly decision: InductionDecision | null;
  readonly others: readonly InductionDecision[];
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { personId, decision, others, today, onClose } = props;
  const { t } = useTranslation('induction');
  const api = useApi();
  const texts = useProblemTexts();
  const [draft, setDraft] = useState<InductionDecisionDraft>({
    personId,
    outcome: decision?.outcome ?? 'basisbekwaam',
    decidedOn: decision?.decidedOn ?? today,
    decidedBy: decision?.decidedBy ?? '',
    instrument: decision?.instrument ?? '',
    grounds: decision?.grounds ?? '',
  });
  const [isTried, setTried] = useState(false);
  const settings = { announce: true, showsError: true };
  const record = useChange(api.induction.recordDecision.mutationOptions(), settings);
  const update = useChange(api.induction.updateDecision.mutationOptions(), settings);
  const remove = useChange(api.induction.deleteDecision.mutationOptions(), settings);
  const problems = inductionDecisionProblems(draft, { isPersonKnown: true, others, today });
  const change = (patch: Partial<InductionDecisionDraft>): void => setDraft((before) => ({ ...before, ...patch }));
  const under = (path: string): string | null => (isTried ? texts.under(problems, path) : null);
  const failure = record.error ?? update.error ?? remove.error;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    if (decision === null) record.mutate({ decision: draft }, { onSuccess: onClose });
    else update.mutate({ decisionId: decision.id, decision: draft }, { onSuccess: onClose });
  };
  return (
    <SidePanel open onClose={onClose} title={t(decision === null ? 'decisions.add' : 'decisions.edit')}>
      <form onSubmit={submit} noValidate>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <SelectField
            label={t('decision-fields.outcome')}
            value={draft.outcome}
            onChange={(outcome) => change({ outcome })}
            options={INDUCTION_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          />
          <DateField
            label={t('decision-fields.decidedOn')}
            value={draft.decidedOn}
            onChange={(decidedOn) => {
              if (decidedOn !== null) change({ decidedOn });
            }}
            max={today}
            problem={under('decidedOn')}
            required
          />
          <TextInput
            label={t('decision-fields.decidedBy')}
            value={draft.decidedBy}
            onChange={(decidedBy) => change({ decidedBy })}
            problem={under('decidedBy')}
            required
          />
          <TextInput
            label={t('decision-fields.instrument')}
            value={draft.instrument}
            onChange={(instrument) => change({ instrument })}
            help={t('decision-fields.instrument-help')}
            problem={under('instrument')}
          />
          <TextInput
            label={t('decision-fields.grounds')}
            value={draft.grounds}
            onChange={(grounds) => change({ grounds })}
            problem={under('grounds')}
            rows={4}
          />
          {failure !== null && <InlineProblem>{texts.of(problemOf(failure))}</InlineProblem>}
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button type="submit" variant="contained" loading={record.isPending || update.isPending}>
              {t('decisions.save')}
            </Button>
            {decision !== null && (
              <Button
                color="secondary"
                startIcon={<Trash2 size={18} aria-hidden />}
                loading={remove.isPending}
                onClick={() => remove.mutate({ decisionId: decision.id }, { onSuccess: onClose })}
              >
                {t('decisions.delete')}
              </Button>
            )}
          </Box>
        </Box>
      </form>
    </SidePanel>
  );
}
