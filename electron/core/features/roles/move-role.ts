import type { RoleId } from '#shared/kernel/ids.ts';
import { rolesAfterStep, type RoleStep } from '#shared/domain/roles/role-order.ts';
import { AppError } from '../../app-error.ts';
import { readRole, readRoles, updateRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Moves a role a step among those of its level; nothing happens at the end. Fails with `not-found`. */
export function moveRole(ctx: WorkspaceContext, roleId: RoleId, step: RoleStep): void {
  if (readRole(ctx.db, roleId) === null) throw new AppError('not-found');
  const changed = rolesAfterStep(readRoles(ctx.db), roleId, step);
  ctx.db.write({ command: 'roles.move', actor: ctx.actor }, (tx) => {
    for (const role of changed) updateRole(tx, role);
  });
}
