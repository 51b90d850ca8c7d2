import type { RoleId } from '#shared/kernel/ids.ts';
import { roleProblems, type RoleDraft } from '#shared/domain/roles/role-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { nextPosition } from './next-position.ts';

/** Adds a role of the user's own as the last one; fails with `invalid-input`. */
export function createRole(ctx: WorkspaceContext, draft: RoleDraft): { readonly roleId: RoleId } {
  refuseProblems(roleProblems(draft));
  const roleId = ctx.ids.next('role');
  const position = nextPosition(ctx.db);
  ctx.db.write({ command: 'roles.create', actor: ctx.actor }, (tx) => {
    insertRole(tx, { id: roleId, shippedKey: null, ...draft, position });
  });
  return { roleId };
}
