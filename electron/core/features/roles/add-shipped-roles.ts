import type { RoleId } from '#shared/kernel/ids.ts';
import { roleFromShipped } from '#shared/domain/roles/shipped-role.ts';
import { AppError } from '../../app-error.ts';
import { insertRole, readRoles } from '../../data/role-repository.ts';
import { readShippedRoles } from '../../services/shipped-data/read-shipped-roles.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { nextPosition } from './next-position.ts';

/**
 * Adds roles of the shipped library, in its order; one that the workspace has already is left out, also when it has
 * ended. Gives the ids of those that were added. Fails with `not-found` for a key that the library does not have.
 */
export async function addShippedRoles(
  ctx: WorkspaceContext,
  keys: readonly string[],
): Promise<{ readonly roleIds: readonly RoleId[] }> {
  const library = await readShippedRoles(ctx.assetsDirectory);
  const known = new Set(library.map(({ key }) => key));
  if (keys.some((key) => !known.has(key))) throw new AppError('not-found');
  const present = new Set(readRoles(ctx.db).map(({ shippedKey }) => shippedKey));
  const wanted = library.filter(({ key }) => keys.includes(key) && !present.has(key));
  if (wanted.length === 0) return { roleIds: [] };
  const first = nextPosition(ctx.db);
  const roles = wanted.map((shipped, index) => ({
    id: ctx.ids.next('role'),
    ...roleFromShipped(shipped),
    position: first + index,
  }));
  ctx.db.write({ command: 'roles.add-shipped', actor: ctx.actor }, (tx) => {
    for (const role of roles) insertRole(tx, role);
    tx.summarise({ count: roles.length });
  });
  return { roleIds: roles.map(({ id }) => id) };
}
