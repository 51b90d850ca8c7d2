import type { PlanItem } from '#shared/domain/plans/entities.ts';
import type { MoneyRightsInput } from '#shared/domain/plans/money-rights-ledger.ts';
import { readBudgets } from '../../data/budget-repository.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * What training budgets are counted from, apart from the people. Nothing is carried from before the first year that has
 * a cost or a budget in this workspace: what was used then is not known.
 */
export async function moneyRightsInput(ctx: WorkspaceContext): Promise<Omit<MoneyRightsInput, 'members'>> {
  const items: readonly PlanItem[] = readPlanItems(ctx.db);
  const years = [...items.flatMap(({ costs }) => costs), ...readBudgets(ctx.db)].map(({ year }) => year);
  return {
    items,
    rules: await readRuleSet(ctx),
    mode: readPlanningSetting(ctx.db).budgetMode,
    countedFrom: Math.min(Number(ctx.clock.today().slice(0, 4)), ...years),
  };
}
