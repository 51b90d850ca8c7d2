import type { PlanItemId } from '#shared/kernel/ids.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { AppError } from '../../app-error.ts';
import { readPlanItem, updatePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkPlan } from './check-plan.ts';
import { withPartIds } from './plan-parts.ts';

/** The fields of an item that change; one that is left out or undefined stays as it is. */
export type PlanPatch = { readonly [Field in keyof PlanDraft]?: PlanDraft[Field] | undefined };

/** Changes fields of an item; lists come whole. Fails with `not-found` or `invalid-input`. */
export function updatePlan(ctx: WorkspaceContext, itemId: PlanItemId, patch: PlanPatch): void {
  const present = readPlanItem(ctx.db, itemId);
  if (present === null) throw new AppError('not-found');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = { ...present, ...(Object.fromEntries(given) as Partial<PlanDraft>) };
  checkPlan(ctx, changed);
  ctx.db.write({ command: 'plans.update', actor: ctx.actor }, (tx) => {
    updatePlanItem(tx, { ...changed, ...withPartIds(changed, present, ctx.ids) });
  });
}
