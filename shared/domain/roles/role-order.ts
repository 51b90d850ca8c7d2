import type { RoleId } from '../../kernel/ids.ts';
import { movedTo } from '../../kernel/moved-to.ts';
import type { Role } from './entities.ts';

/** One place up or down. */
export const ROLE_STEPS = ['up', 'down'] as const;
/** See {@link ROLE_STEPS}. */
export type RoleStep = (typeof ROLE_STEPS)[number];

/**
 * The role beside which a role goes one step up or down: its neighbour among the roles of its level in the same state, as
 * the board shows them. Null at the end, or for a role that is not among them.
 *
 * @param roles all roles in their order
 */
export function neighbourOf(roles: readonly Role[], roleId: RoleId, step: RoleStep): RoleId | null {
  const role = roles.find(({ id }) => id === roleId);
  if (role === undefined) return null;
  const beside = roles.filter(({ level, state }) => level === role.level && state === role.state);
  const place = beside.findIndex(({ id }) => id === roleId) + (step === 'up' ? -1 : 1);
  return beside[place]?.id ?? null;
}

/**
 * The roles that get another position when a role goes one step up or down, each with it; none when it stands at the end.
 *
 * @param roles all roles in their order
 */
export function rolesAfterStep(roles: readonly Role[], roleId: RoleId, step: RoleStep): readonly Role[] {
  const neighbour = neighbourOf(roles, roleId, step);
  if (neighbour === null) return [];
  const place = roles.findIndex(({ id }) => id === neighbour);
  const byId = new Map(roles.map((role) => [role.id, role]));
  return movedTo([...byId.keys()], roleId, place).flatMap((id, position) => {
    const role = byId.get(id);
    return role === undefined || role.position === position ? [] : [{ ...role, position }];
  });
}
