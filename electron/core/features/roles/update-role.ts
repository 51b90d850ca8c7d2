import type { RoleId } from '#shared/kernel/ids.ts';
import { roleProblems, type RoleDraft } from '#shared/domain/roles/role-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readRole, updateRole as storeRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The fields of a role that change; one that is left out or undefined stays as it is. */
export type RolePatch = { readonly [Field in keyof RoleDraft]?: RoleDraft[Field] | undefined };

/**
 * Changes fields of a role; the others stay, so that two fields that save themselves shortly after one another do not
 * overwrite each other. Fails with `not-found` or `invalid-input`.
 */
export function updateRole(ctx: WorkspaceContext, roleId: RoleId, patch: RolePatch): void {
  const role = readRole(ctx.db, roleId);
  if (role === null) throw new AppError('not-found');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = { ...role, ...(Object.fromEntries(given) as Partial<RoleDraft>) };
  refuseProblems(roleProblems(changed));
  ctx.db.write({ command: 'roles.update', actor: ctx.actor }, (tx) => {
    storeRole(tx, changed);
  });
}
