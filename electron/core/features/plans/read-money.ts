import { moneyLedger } from '#shared/domain/plans/money-ledger.ts';
import { readBudgets } from '../../data/budget-repository.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The money of the school in a calendar year by payer, with the budgets behind it. */
export function readMoney(ctx: WorkspaceContext, year: number) {
  const budgets = readBudgets(ctx.db);
  return {
    ledger: moneyLedger(year, readPlanItems(ctx.db), budgets),
    budgets: budgets.filter((budget) => budget.year === year),
  };
}
