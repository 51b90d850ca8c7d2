import type { RoleId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteRole as removeRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Removes a role with its requirements and who held it, and the requirements of others that ask its holders; fails with
 * `not-found`. To keep the history of a role, end it instead.
 */
export function deleteRole(ctx: WorkspaceContext, roleId: RoleId): void {
  ctx.db.write({ command: 'roles.delete', actor: ctx.actor }, (tx) => {
    if (!removeRole(tx, roleId)) throw new AppError('not-found');
  });
}
