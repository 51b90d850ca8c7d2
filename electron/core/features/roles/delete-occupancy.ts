import type { OccupancyId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes an occupancy, as if the person never held the role; fails with `not-found`. */
export function deleteOccupancy(ctx: WorkspaceContext, occupancyId: OccupancyId): void {
  ctx.db.write({ command: 'roles.delete-occupancy', actor: ctx.actor }, (tx) => {
    if (!tx.delete('occupancy', occupancyId)) throw new AppError('not-found');
  });
}
