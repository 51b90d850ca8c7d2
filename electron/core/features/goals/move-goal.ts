import type { GoalId } from '#shared/kernel/ids.ts';
import { goalParentProblems } from '#shared/domain/goals/goal-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readGoal, readGoals, updateGoal } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Puts a goal below another (or at the top) at a place among its new siblings, counted from 0.
 *
 * Fails with `not-found` or, when the goals would no longer be a tree, `invalid-input`.
 */
export function moveGoal(ctx: WorkspaceContext, goalId: GoalId, parentId: GoalId | null, position: number): void {
  const goal = readGoal(ctx.db, goalId);
  if (goal === null) throw new AppError('not-found');
  const goals = readGoals(ctx.db);
  refuseProblems(goalParentProblems(parentId, { goalId, goals }));
  const siblings = goals.filter((other) => other.parentId === parentId && other.id !== goalId);
  siblings.splice(position, 0, goal);
  ctx.db.write({ command: 'goals.move', actor: ctx.actor }, (tx) => {
    siblings.forEach((sibling, place) => {
      updateGoal(tx, { ...sibling, parentId, position: place });
    });
  });
}
