import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AppointmentId, PersonId, QualificationId } from '#shared/kernel/ids.ts';
import type { AppointmentDraft } from '#shared/domain/team/appointment-policy.ts';
import type { PersonDraft } from '#shared/domain/team/person-policy.ts';
import type { QualificationDraft } from '#shared/domain/team/qualification-policy.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';

/** A person as the core answers it. */
type TeamMember = ApiOutputs['team']['list']['members'][number];

/** Writes single fields of a person and of what belongs to him. */
export interface MemberChanges {
  readonly savePerson: (patch: Partial<PersonDraft>) => Promise<void>;
  readonly saveAppointment: (id: AppointmentId, patch: Partial<AppointmentDraft>) => Promise<void>;
  readonly saveQualification: (id: QualificationId, patch: Partial<QualificationDraft>) => Promise<void>;
}

/**
 * Saves fields of one person that save themselves.
 *
 * The core takes a record as a whole. The writes go one after the other and each starts from the record as the one
 * before left it, so that two fields changed shortly after each other never undo one another.
 */
export function useMemberChanges(personId: PersonId): MemberChanges {
  const api = useApi();
  const queryClient = useQueryClient();
  const listKey = api.team.list.queryKey();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const { mutateAsync: updatePerson } = useChange(api.team.updatePerson.mutationOptions(), { showsError: true });
  const { mutateAsync: updateAppointment } = useChange(api.team.updateAppointment.mutationOptions(), {
    showsError: true,
  });
  const { mutateAsync: updateQualification } = useChange(api.team.updateQualification.mutationOptions(), {
    showsError: true,
  });

  const memberNow = (): TeamMember | undefined =>
    queryClient.getQueryData(listKey)?.members.find(({ person }) => person.id === personId);

  const put = (change: (member: TeamMember) => TeamMember): void => {
    queryClient.setQueryData(
      listKey,
      (before) =>
        before && {
          ...before,
          members: before.members.map((member) => (member.person.id === personId ? change(member) : member)),
        },
    );
  };

  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const turn = queue.current.then(write);
    queue.current = turn.catch(() => undefined);
    return turn;
  };

  const savePerson = (patch: Partial<PersonDraft>): Promise<void> =>
    inTurn(async () => {
      const member = memberNow();
      if (member === undefined) return;
      const { id: _id, ...draft } = member.person;
      await updatePerson({ personId, person: { ...draft, ...patch } });
      put((now) => ({ ...now, person: { ...now.person, ...patch } }));
    });

  const saveAppointment = (id: AppointmentId, patch: Partial<AppointmentDraft>): Promise<void> =>
    inTurn(async () => {
      const appointment = memberNow()?.appointments.find((candidate) => candidate.id === id);
      if (appointment === undefined) return;
      const { id: _id, ...draft } = appointment;
      await updateAppointment({
        appointmentId: id,
        appointment: { ...draft, ...patch, pupilGroups: [...(patch.pupilGroups ?? draft.pupilGroups)] },
      });
      put((now) => ({
        ...now,
        appointments: now.appointments.map((each) => (each.id === id ? { ...each, ...patch } : each)),
      }));
    });

  const saveQualification = (id: QualificationId, patch: Partial<QualificationDraft>): Promise<void> =>
    inTurn(async () => {
      const qualification = memberNow()?.qualifications.find((candidate) => candidate.id === id);
      if (qualification === undefined) return;
      const { id: _id, ...draft } = qualification;
      await updateQualification({ qualificationId: id, qualification: { ...draft, ...patch } });
      put((now) => ({
        ...now,
        qualifications: now.qualifications.map((each) => (each.id === id ? { ...each, ...patch } : each)),
      }));
    });

  return { savePerson, saveAppointment, saveQualification };
}
