import type { AppointmentId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes an appointment; fails with `not-found`. */
export function deleteAppointment(ctx: WorkspaceContext, appointmentId: AppointmentId): void {
  ctx.db.write({ command: 'team.delete-appointment', actor: ctx.actor }, (tx) => {
    if (!tx.delete('appointment', appointmentId)) throw new AppError('not-found');
  });
}
