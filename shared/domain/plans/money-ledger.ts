import type { BudgetId, PersonId, PlanCostId, PlanItemId } from '../../kernel/ids.ts';
import type { CostKind } from '../catalogue/entities.ts';
import { PAYERS, type Payer, type PlanItem } from './entities.ts';
import { isCommitted, isWished } from './plan-actions.ts';

/** Money set aside for a calendar year by one payer; whole cents. */
export interface Budget {
  readonly id: BudgetId;
  readonly year: number;
  readonly payer: Payer;
  readonly title: string;
  readonly purpose: string;
  readonly cents: number;
}

/** One cost of one item. */
export interface MoneyLine {
  readonly costId: PlanCostId;
  readonly itemId: PlanItemId;
  readonly personId: PersonId;
  readonly kind: CostKind;
  readonly cents: number;
  readonly isCommitted: boolean;
}

/** What one payer spends in a calendar year; whole cents. */
export interface MoneyEntry {
  readonly payer: Payer;
  /** Sum of the budgets; null when none is set, which is not 0. */
  readonly budget: number | null;
  readonly committed: number;
  readonly wished: number;
  /** budget − committed; null when no budget is set. Below 0 is too much. */
  readonly left: number | null;
  readonly lines: readonly MoneyLine[];
}

/** The money of one calendar year. */
export interface MoneyLedger {
  readonly year: number;
  readonly entries: readonly MoneyEntry[];
  readonly committed: number;
  readonly wished: number;
}

/**
 * The money of a calendar year by payer: budget, promised, wished and left, with every line behind it.
 *
 * Items from agreed on are promised, wishes and what is talked of are wished; what stopped or lapsed counts nowhere. The
 * sums of the entries are the sums of their lines.
 */
export function moneyLedger(year: number, items: readonly PlanItem[], budgets: readonly Budget[]): MoneyLedger {
  const lines = items.flatMap((item) =>
    isCommitted(item.state) || isWished(item.state)
      ? item.costs
          .filter((cost) => cost.year === year)
          .map((cost) => ({
            payer: cost.payer,
            line: {
              costId: cost.id,
              itemId: item.id,
              personId: item.personId,
              kind: cost.kind,
              cents: cost.cents,
              isCommitted: isCommitted(item.state),
            },
          }))
      : [],
  );
  const entries = PAYERS.map((payer): MoneyEntry => {
    const own = lines.filter((entry) => entry.payer === payer).map(({ line }) => line);
    const set = budgets.filter((budget) => budget.year === year && budget.payer === payer);
    const budget = set.length === 0 ? null : set.reduce((sum, { cents }) => sum + cents, 0);
    const committed = centsOf(own.filter((line) => line.isCommitted));
    return {
      payer,
      budget,
      committed,
      wished: centsOf(own.filter((line) => !line.isCommitted)),
      left: budget === null ? null : budget - committed,
      lines: own,
    };
  });
  return {
    year,
    entries,
    committed: entries.reduce((sum, entry) => sum + entry.committed, 0),
    wished: entries.reduce((sum, entry) => sum + entry.wished, 0),
  };
}

function centsOf(lines: readonly MoneyLine[]): number {
  return lines.reduce((sum, line) => sum + line.cents, 0);
}
