import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { hasErrors } from '#shared/kernel/problem.ts';
import { personProblems, type PersonDraft } from '#shared/domain/team/person-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { PersonFields } from './person-fields.tsx';
import { useTeam } from './use-team.ts';

const EMPTY_PERSON: PersonDraft = {
  givenName: '',
  namePrefix: '',
  familyName: '',
  birthDate: null,
  gender: 'unknown',
  staffNumber: null,
  email: null,
  teachingSince: null,
};

/** Adds a person by hand; afterwards his page opens, where appointments and qualifications are added. */
export function NewPersonPanel(props: {
  readonly onClose: () => void;
  readonly onAdded: (id: PersonId) => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const texts = useProblemTexts();
  const today = useTeam()?.today ?? null;
  const [draft, setDraft] = useState(EMPTY_PERSON);
  const [isTried, setTried] = useState(false);
  const create = useChange(
    api.team.createPerson.mutationOptions({ onSuccess: ({ personId }) => props.onAdded(personId) }),
    { announce: true, showsError: true },
  );
  const problem = create.error === null ? null : problemOf(create.error);
  const problemsOf = (person: PersonDraft) => (today === null ? [] : personProblems(person, today));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!hasErrors(problemsOf(draft)) && !create.isPending) create.mutate({ person: draft });
  };
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('add-person')}
      subtitle={t('new-person.subtitle')}
      footer={
        <>
          <Button variant="contained" type="submit" form="new-person" loading={create.isPending}>
            {t('new-person.add')}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="new-person" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2, pt: 1 }}>
        {problem !== null && problem.fields.length === 0 && <InlineProblem>{texts.of(problem)}</InlineProblem>}
        <PersonFields
          today={today}
          autoFocus
          source={{
            kind: 'new',
            draft,
            problemsOf,
            change: (patch) => setDraft((before) => ({ ...before, ...patch })),
            isTried,
            refused: problem?.fields ?? [],
          }}
        />
        <Typography variant="body2" color="textSecondary">
          {t('not-kept')}
        </Typography>
      </Box>
    </SidePanel>
  );
}
