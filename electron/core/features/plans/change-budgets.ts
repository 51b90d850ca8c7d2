import type { BudgetId } from '#shared/kernel/ids.ts';
import { budgetProblems, type BudgetDraft } from '#shared/domain/plans/budget-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertBudget, readBudget, updateBudget as storeBudget } from '../../data/budget-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Sets money aside for a calendar year; fails with `invalid-input`. */
export function createBudget(ctx: WorkspaceContext, draft: BudgetDraft): { readonly budgetId: BudgetId } {
  refuseProblems(budgetProblems(draft));
  const budgetId = ctx.ids.next('budget');
  ctx.db.write({ command: 'plans.create-budget', actor: ctx.actor }, (tx) => {
    insertBudget(tx, { id: budgetId, ...draft });
  });
  return { budgetId };
}

/** Changes a budget; fields that are undefined stay. Fails with `not-found` or `invalid-input`. */
export function updateBudget(
  ctx: WorkspaceContext,
  budgetId: BudgetId,
  patch: { readonly [Field in keyof BudgetDraft]?: BudgetDraft[Field] | undefined },
): void {
  const present = readBudget(ctx.db, budgetId);
  if (present === null) throw new AppError('not-found');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = { ...present, ...(Object.fromEntries(given) as Partial<BudgetDraft>) };
  refuseProblems(budgetProblems(changed));
  ctx.db.write({ command: 'plans.update-budget', actor: ctx.actor }, (tx) => {
    storeBudget(tx, changed);
  });
}

/** Removes a budget; fails with `not-found`. */
export function deleteBudget(ctx: WorkspaceContext, budgetId: BudgetId): void {
  ctx.db.write({ command: 'plans.delete-budget', actor: ctx.actor }, (tx) => {
    if (!tx.delete('budget', budgetId)) throw new AppError('not-found');
  });
}
