import type { PlanItemId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deletePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes an item with its parts and its agreement; fails with `not-found`. */
export function deletePlan(ctx: WorkspaceContext, itemId: PlanItemId): void {
  ctx.db.write({ command: 'plans.delete', actor: ctx.actor }, (tx) => {
    if (!deletePlanItem(tx, itemId)) throw new AppError('not-found');
  });
}
