import type { ObservationId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteObservation as removeObservation } from '../../data/observation-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a lesson visit with its scores and files; ratings that were made from it stay. Fails with `not-found`. */
export function deleteObservation(ctx: WorkspaceContext, observationId: ObservationId): void {
  ctx.db.write({ command: 'observations.delete', actor: ctx.actor }, (tx) => {
    if (!removeObservation(tx, observationId)) throw new AppError('not-found');
  });
}
