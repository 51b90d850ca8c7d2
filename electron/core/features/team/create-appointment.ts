import type { AppointmentId } from '#shared/kernel/ids.ts';
import { appointmentProblems, type AppointmentDraft } from '#shared/domain/team/appointment-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertAppointment, readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { refuseUnknownSchool } from './refuse-unknown-school.ts';

/** Adds an appointment to a person; fails with `not-found` or `invalid-input`. */
export function createAppointment(
  ctx: WorkspaceContext,
  draft: AppointmentDraft,
): { readonly appointmentId: AppointmentId } {
  refuseProblems(appointmentProblems(draft));
  const appointmentId = ctx.ids.next('appointment');
  ctx.db.write({ command: 'team.create-appointment', actor: ctx.actor }, (tx) => {
    if (readMember(tx, draft.personId) === null) throw new AppError('not-found');
    refuseUnknownSchool(tx, draft.schoolId);
    insertAppointment(tx, { id: appointmentId, ...draft });
  });
  return { appointmentId };
}
