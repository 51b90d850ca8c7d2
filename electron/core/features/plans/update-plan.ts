import type { PlanItemId } from '#shared/kernel/ids.ts';
import { isEnded } from '#shared/domain/plans/plan-actions.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { AppError } from '../../app-error.ts';
import { readJointItems, readPlanItem, updatePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkPlan } from './check-plan.ts';
import { withPartIds } from './plan-parts.ts';

/** The fields of an item that change; one that is left out or undefined stays as it is. */
export type PlanPatch = { readonly [Field in keyof PlanDraft]?: PlanDraft[Field] | undefined };

/**
 * Changes fields of an item; lists come whole. With `isForAll` the same fields change of everything that was planned
 * together with it and has not ended, in one step of undo. Fails with `not-found` or `invalid-input`.
 */
export function updatePlan(ctx: WorkspaceContext, itemId: PlanItemId, patch: PlanPatch, isForAll: boolean): void {
  const present = readPlanItem(ctx.db, itemId);
  if (present === null) throw new AppError('not-found');
  const given = Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<PlanDraft>;
  const joint = isForAll && present.jointKey !== null ? readJointItems(ctx.db, present.jointKey) : [];
  const others = joint.filter(({ id, state }) => id !== itemId && !isEnded(state));
  const items = [present, ...others].map((before) => ({ before, changed: { ...before, ...given } }));
  for (const { changed } of items) checkPlan(ctx, changed);
  ctx.db.write({ command: 'plans.update', actor: ctx.actor }, (tx) => {
    for (const { before, changed } of items) {
      updatePlanItem(tx, { ...changed, ...withPartIds(changed, before, ctx.ids) });
    }
    if (isForAll) tx.summarise({ count: items.length });
  });
}
