import type { GoalId } from '#shared/kernel/ids.ts';
import type { GoalDraft } from '#shared/domain/goals/goal-policy.ts';
import { AppError } from '../../app-error.ts';
import { readGoal, updateGoal as storeGoal } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkGoal } from './check-goal.ts';

/** Changes a goal; its place among its siblings stays. Fails with `not-found` or `invalid-input`. */
export function updateGoal(ctx: WorkspaceContext, goalId: GoalId, draft: GoalDraft): void {
  const goal = readGoal(ctx.db, goalId);
  if (goal === null) throw new AppError('not-found');
  checkGoal(ctx, goalId, draft);
  ctx.db.write({ command: 'goals.update', actor: ctx.actor }, (tx) => {
    storeGoal(tx, { id: goalId, ...draft, position: goal.position });
  });
}
