import type { AppointmentId } from '#shared/kernel/ids.ts';
import { appointmentProblems, type AppointmentDraft } from '#shared/domain/team/appointment-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readAppointment, updateAppointment as storeAppointment } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { refuseUnknownSchool } from './refuse-unknown-school.ts';

/** Changes an appointment, which stays with its person; fails with `not-found` or `invalid-input`. */
export function updateAppointment(ctx: WorkspaceContext, appointmentId: AppointmentId, draft: AppointmentDraft): void {
  refuseProblems(appointmentProblems(draft));
  ctx.db.write({ command: 'team.update-appointment', actor: ctx.actor }, (tx) => {
    if (readAppointment(tx, appointmentId)?.personId !== draft.personId) throw new AppError('not-found');
    refuseUnknownSchool(tx, draft.schoolId);
    storeAppointment(tx, { id: appointmentId, ...draft });
  });
}
