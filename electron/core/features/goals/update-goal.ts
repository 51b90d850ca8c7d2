import type { GoalId } from '#shared/kernel/ids.ts';
import type { GoalDraft } from '#shared/domain/goals/goal-policy.ts';
import { AppError } from '../../app-error.ts';
import { readGoal, updateGoal as storeGoal } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkGoal } from './check-goal.ts';

/** The fields of a goal that change; one that is left out or undefined stays as it is. */
export type GoalPatch = { readonly [Field in keyof GoalDraft]?: GoalDraft[Field] | undefined };

/**
 * Changes fields of a goal; its other fields and its place among its siblings stay, so that two fields that save
 * themselves shortly after one another do not overwrite each other. Fails with `not-found` or `invalid-input`.
 */
export function updateGoal(ctx: WorkspaceContext, goalId: GoalId, patch: GoalPatch): void {
  const goal = readGoal(ctx.db, goalId);
  if (goal === null) throw new AppError('not-found');
  const { id, position, ...current } = goal;
  const draft = patched(current, patch);
  checkGoal(ctx, goalId, draft);
  ctx.db.write({ command: 'goals.update', actor: ctx.actor }, (tx) => {
    storeGoal(tx, { id, ...draft, position });
  });
}

function patched(goal: GoalDraft, patch: GoalPatch): GoalDraft {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...goal, ...(Object.fromEntries(given) as Partial<GoalDraft>) };
}
