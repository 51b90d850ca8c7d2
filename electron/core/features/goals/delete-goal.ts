import type { GoalId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteGoal as removeGoal } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a goal with its requirements and everything below it; fails with `not-found`. */
export function deleteGoal(ctx: WorkspaceContext, goalId: GoalId): void {
  ctx.db.write({ command: 'goals.delete', actor: ctx.actor }, (tx) => {
    if (!removeGoal(tx, goalId)) throw new AppError('not-found');
  });
}
