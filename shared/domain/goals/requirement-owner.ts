import { assertNever } from '../../kernel/assert-never.ts';
import type { GoalId, RoleId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/text.ts';
import type { Requirement, RequirementOwner } from './entities.ts';

/** The goal that a requirement belongs to; null when a role or a function asks. */
export function goalOf(requirement: Pick<Requirement, 'owner'>): GoalId | null {
  return requirement.owner.kind === 'goal' ? requirement.owner.goalId : null;
}

/** The role that a requirement belongs to; null when a goal or a function asks. */
export function roleOf(requirement: Pick<Requirement, 'owner'>): RoleId | null {
  return requirement.owner.kind === 'role' ? requirement.owner.roleId : null;
}

/** The function that a requirement belongs to, as it was written; null when a goal or a role asks. */
export function functionOf(requirement: Pick<Requirement, 'owner'>): string | null {
  return requirement.owner.kind === 'function' ? requirement.owner.functionTitle : null;
}

/**
 * A text that is the same for the same owner and different for different ones, for keys of maps. Functions are told
 * apart without capitals, accents and signs, as in `belongsToGroupOn`.
 */
export function ownerKey(owner: RequirementOwner): string {
  switch (owner.kind) {
    case 'goal':
      return `goal:${owner.goalId}`;
    case 'role':
      return `role:${owner.roleId}`;
    case 'function':
      return `function:${foldText(owner.functionTitle)}`;
    default:
      return assertNever(owner);
  }
}
