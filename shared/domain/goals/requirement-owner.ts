import type { GoalId } from '../../kernel/ids.ts';
import type { Requirement } from './entities.ts';

/** The goal that a requirement belongs to; null when a role or a function asks. */
export function goalOf(requirement: Pick<Requirement, 'owner'>): GoalId | null {
  return requirement.owner.kind === 'goal' ? requirement.owner.goalId : null;
}
