import type { PlanItemId } from '#shared/kernel/ids.ts';
import { moveItemByYears, moveProblems } from '#shared/domain/plans/move-items.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readJointItems, readPlanItem, updatePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkPlan } from './check-plan.ts';

/**
 * Moves an item a number of years with everything of it, or with `isForAll` all that was planned together with it and has
 * not begun; one step of undo. Fails with `not-found` and `invalid-input`.
 */
export function movePlan(ctx: WorkspaceContext, itemId: PlanItemId, years: number, isForAll: boolean): void {
  const item = readPlanItem(ctx.db, itemId);
  if (item === null) throw new AppError('not-found');
  refuseProblems(moveProblems(item));
  const others = isForAll && item.jointKey !== null ? readJointItems(ctx.db, item.jointKey) : [];
  const moved = [item, ...others.filter((other) => other.id !== itemId && moveProblems(other).length === 0)].map(
    (one) => moveItemByYears(one, years),
  );
  for (const one of moved) checkPlan(ctx, one);
  ctx.db.write({ command: 'plans.move', actor: ctx.actor }, (tx) => {
    for (const one of moved) updatePlanItem(tx, one);
  });
}
