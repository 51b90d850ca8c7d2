import type { GroupId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteGroup as removeGroup } from '../../data/group-removal.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Removes a group with its memberships, meetings, results and the requirements that ask its members; its goals and
 * questions stay without it. Fails with `not-found`.
 */
export function deleteGroup(ctx: WorkspaceContext, groupId: GroupId): void {
  ctx.db.write({ command: 'groups.delete', actor: ctx.actor }, (tx) => {
    if (!removeGroup(tx, groupId)) throw new AppError('not-found');
  });
}
