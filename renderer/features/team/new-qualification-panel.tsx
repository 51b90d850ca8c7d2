import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { hasErrors } from '#shared/kernel/problem.ts';
import { qualificationProblems, type QualificationDraft } from '#shared/domain/team/qualification-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { QualificationFields } from './qualification-fields.tsx';

/** Adds a qualification to a person. */
export function NewQualificationPanel(props: {
  readonly personId: PersonId;
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const texts = useProblemTexts();
  const [draft, setDraft] = useState<QualificationDraft>({
    personId: props.personId,
    kind: 'pabo',
    title: '',
    field: '',
    institute: '',
    awardedOn: null,
    accredited: 'unknown',
    evidence: 'none',
    isInProgress: false,
    expectedYear: null,
  });
  const [isTried, setTried] = useState(false);
  const create = useChange(api.team.createQualification.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
    showsError: true,
  });
  const problem = create.error === null ? null : problemOf(create.error);
  const problemsOf = (changed: QualificationDraft) => qualificationProblems(changed, props.today);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!hasErrors(problemsOf(draft)) && !create.isPending) create.mutate({ qualification: draft });
  };
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('qualifications.add')}
      width={560}
      footer={
        <>
          <Button variant="contained" type="submit" form="new-qualification" loading={create.isPending}>
            {t('add')}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="new-qualification" noValidate onSubmit={submit}>
        {problem !== null && problem.fields.length === 0 && <InlineProblem>{texts.of(problem)}</InlineProblem>}
        <QualificationFields
          today={props.today}
          source={{
            kind: 'new',
            draft,
            problemsOf,
            change: (patch) => setDraft((before) => ({ ...before, ...patch })),
            isTried,
            refused: problem?.fields ?? [],
          }}
        />
      </Box>
    </SidePanel>
  );
}
