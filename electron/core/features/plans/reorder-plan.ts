import type { PlanItemId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readPlanItem, readPlanItemsOf, updatePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Puts an item at a place among the items of its person, counted from 0; a place past the last is the last. One step of
 * undo. Fails with `not-found`.
 */
export function reorderPlan(ctx: WorkspaceContext, itemId: PlanItemId, position: number): void {
  const item = readPlanItem(ctx.db, itemId);
  if (item === null) throw new AppError('not-found');
  const order = readPlanItemsOf(ctx.db, item.personId).filter(({ id }) => id !== itemId);
  order.splice(position, 0, item);
  ctx.db.write({ command: 'plans.reorder', actor: ctx.actor }, (tx) => {
    order.forEach((one, place) => {
      if (one.position !== place) updatePlanItem(tx, { ...one, position: place });
    });
  });
}
