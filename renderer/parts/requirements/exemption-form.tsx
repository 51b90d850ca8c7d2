import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import { exemptionProblems } from '#shared/domain/goals/requirement-policy.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Asks why a requirement does not apply to a person; without a reason there is no exemption. */
export function ExemptionForm(props: {
  readonly requirement: Requirement;
  readonly personId: PersonId;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { requirement, personId, onClose } = props;
  const { t } = useTranslation('goals');
  const api = useApi();
  const texts = useProblemTexts();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.requirements.createExemption.mutationOptions(), { announce: true, showsError: true });
  const problems = exemptionProblems({ personId, reason }, { isPersonKnown: true, exemptions: requirement.exemptions });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    create.mutate({ exemption: { requirementId: requirement.id, personId, reason } }, { onSuccess: onClose });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Closes the form and not the panel around it.
        event.stopPropagation();
        onClose();
      }}
      sx={{ display: 'grid', gap: 1, pt: 0.5, pb: 1.5 }}
    >
      <TextInput
        label={t('people.reason', { name: props.name })}
        help={t('people.reason-help')}
        value={reason}
        onChange={setReason}
        problem={isTried ? texts.under(problems, 'reason') : null}
        required
        autoFocus
      />
      {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" size="small" variant="contained" loading={create.isPending}>
          {t('people.make-exemption')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </Box>
    </Box>
  );
}
