import type { GoalId } from '#shared/kernel/ids.ts';
import type { GoalDraft } from '#shared/domain/goals/goal-policy.ts';
import { insertGoal, readGoals } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkGoal } from './check-goal.ts';

/** Adds a goal as the last of its siblings; fails with `invalid-input`. */
export function createGoal(ctx: WorkspaceContext, draft: GoalDraft): { readonly goalId: GoalId } {
  checkGoal(ctx, null, draft);
  const goalId = ctx.ids.next('goal');
  const siblings = readGoals(ctx.db).filter((goal) => goal.parentId === draft.parentId);
  const position = Math.max(-1, ...siblings.map((goal) => goal.position)) + 1;
  ctx.db.write({ command: 'goals.create', actor: ctx.actor }, (tx) => {
    insertGoal(tx, { id: goalId, ...draft, position });
  });
  return { goalId };
}
