import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { hasErrors } from '#shared/kernel/problem.ts';
import { appointmentProblems, type AppointmentDraft } from '#shared/domain/team/appointment-policy.ts';
import type { TeamMember, WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { AppointmentFields } from './appointment-fields.tsx';
import { useSchools } from './use-team.ts';

/** Adds an appointment to a person. */
export function NewAppointmentPanel(props: {
  readonly member: TeamMember;
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const texts = useProblemTexts();
  const schools = useSchools();
  const [changed, setChanged] = useState<Partial<AppointmentDraft>>({});
  const [isTried, setTried] = useState(false);
  const draft: AppointmentDraft = {
    personId: props.member.person.id,
    // With one school there is nothing to choose.
    schoolId: schools.length === 1 ? (schools[0]?.id ?? null) : null,
    functionGroup: 'op',
    functionTitle: '',
    isCareCoordinator: false,
    workingTimeFactor: 0 as WorkingTimeFactor,
    contractKind: 'unknown',
    scale: null,
    scaleGeneration: null,
    step: null,
    pupilGroups: [],
    from: props.member.appointments.length === 0 ? null : props.today,
    to: null,
    ...changed,
  };
  const create = useChange(api.team.createAppointment.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
    showsError: true,
  });
  const problem = create.error === null ? null : problemOf(create.error);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (hasErrors(appointmentProblems(draft)) || create.isPending) return;
    create.mutate({ appointment: { ...draft, pupilGroups: [...draft.pupilGroups] } });
  };
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('appointments.add')}
      width={560}
      footer={
        <>
          <Button variant="contained" type="submit" form="new-appointment" loading={create.isPending}>
            {t('add')}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="new-appointment" noValidate onSubmit={submit}>
        {problem !== null && problem.fields.length === 0 && <InlineProblem>{texts.of(problem)}</InlineProblem>}
        <AppointmentFields
          source={{
            kind: 'new',
            draft,
            problemsOf: appointmentProblems,
            change: (patch) => setChanged((before) => ({ ...before, ...patch })),
            isTried,
            refused: problem?.fields ?? [],
          }}
        />
      </Box>
    </SidePanel>
  );
}
