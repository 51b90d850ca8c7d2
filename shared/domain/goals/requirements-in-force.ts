import type { Role } from '../roles/entities.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Goal, Requirement } from './entities.ts';

/** The goals and roles that may ask something. */
export interface Askers {
  readonly goals: readonly Pick<Goal, 'id' | 'state'>[];
  readonly roles: readonly Pick<Role, 'id' | 'state'>[];
}

/**
 * The requirements that ask something of the team today: those of goals in state `active`, of roles that have not ended,
 * and of functions. Requirements of drafts and of what is over are kept and ask nothing.
 */
export function requirementsInForce<Asked extends Pick<Requirement, 'owner'>>(
  requirements: readonly Asked[],
  { goals, roles }: Askers,
): readonly Asked[] {
  const activeGoals = new Set(goals.filter(({ state }) => state === 'active').map(({ id }) => id));
  const activeRoles = new Set(roles.filter(({ state }) => state === 'active').map(({ id }) => id));
  return requirements.filter(({ owner }) => {
    switch (owner.kind) {
      case 'goal':
        return activeGoals.has(owner.goalId);
      case 'role':
        return activeRoles.has(owner.roleId);
      case 'function':
        return true;
      default:
        return assertNever(owner);
    }
  });
}
