import type { GroupResultId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteResult as removeResult } from '../../data/group-result-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a result of a group with its files; fails with `not-found`. */
export function deleteResult(ctx: WorkspaceContext, resultId: GroupResultId): void {
  ctx.db.write({ command: 'groups.delete-result', actor: ctx.actor }, (tx) => {
    if (!removeResult(tx, resultId)) throw new AppError('not-found');
  });
}
