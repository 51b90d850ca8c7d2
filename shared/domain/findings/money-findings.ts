import type { PlanItem } from '../plans/entities.ts';
import { moneyLedger, type MoneyEntry } from '../plans/money-ledger.ts';
import { budgetModeOf, moneyRight } from '../plans/money-rights.ts';
import { isCommitted } from '../plans/plan-actions.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { aboutPeople, fact, makeFinding } from './make-finding.ts';

/**
 * Where money is short in this calendar year or a later one: promised above the budget of a payer; promised by school or
 * board without any budget set; promised to one person beyond what he can have saved (domain-rules C-20).
 */
export function moneyFindings(input: FindingInput): readonly Finding[] {
  const present = Number(input.today.slice(0, 4));
  const years = [...new Set(input.items.flatMap(({ costs }) => costs.map(({ year }) => year)))]
    .filter((year) => year >= present)
    .sort((left, right) => left - right);
  return years.flatMap((year) => [
    ...moneyLedger(year, input.items, input.budgets).entries.flatMap((entry) => budgetFindings(year, entry)),
    ...(budgetModeOf(year, input.rules, input.setting.budgetMode) === 'individual'
      ? ownBudgetFindings(year, input)
      : []),
  ]);
}

function budgetFindings(year: number, entry: MoneyEntry): readonly Finding[] {
  if (entry.committed === 0) return [];
  const items = [...new Set(entry.lines.filter((line) => line.isCommitted).map(({ itemId }) => itemId))];
  const subjects = items.map((id) => ({ kind: 'item' as const, id }));
  const facts = {
    year: fact.year(year),
    payer: fact.word(`payers.${entry.payer}`),
    committed: fact.cents(entry.committed),
  };
  if (entry.budget === null || entry.left === null)
    return entry.payer === 'school' || entry.payer === 'board' ? [makeFinding('budget-not-set', subjects, facts)] : [];
  if (entry.left >= 0) return [];
  return [
    makeFinding('budget-exceeded', subjects, {
      ...facts,
      budget: fact.cents(entry.budget),
      over: fact.cents(-entry.left),
    }),
  ];
}

/**
 * What the school promises one person, against his right of the year and as many years as may be saved before it
 * (`moneyRight`). Nothing is said of who is in service for part of the year only: what he has saved is not known.
 */
function ownBudgetFindings(year: number, { members, items, rules }: FindingInput): readonly Finding[] {
  const promisedItems = Map.groupBy(
    items.filter((item) => isCommitted(item.state) && ownCentsIn(item, year) > 0),
    ({ personId }) => personId,
  );
  return members.flatMap((member) => {
    const own = promisedItems.get(member.person.id) ?? [];
    const right = moneyRight(member, year, rules);
    const [part] = right.parts;
    if (own.length === 0 || right.reason !== 'applies' || right.isPartOfYear || part === undefined) return [];
    const promised = own.reduce((sum, item) => sum + ownCentsIn(item, year), 0);
    const most = right.parts.reduce((sum, { cents, saveYears }) => sum + cents * (saveYears + 1), 0);
    if (promised <= most) return [];
    return [
      makeFinding(
        'own-budget-exceeded',
        [...aboutPeople([member.person.id]), ...own.map(({ id }) => ({ kind: 'item' as const, id }))],
        {
          year: fact.year(year),
          promised: fact.cents(promised),
          most: fact.cents(most),
          years: fact.number(part.saveYears + 1),
        },
        rules.rules.find(
          ({ key, from, isOwn }) => key === part.rule.key && from === part.rule.from && isOwn === part.rule.isOwn,
        ),
      ),
    ];
  });
}

/** What the school pays for an item of somebody's own choice; imposed and team training is not his (domain-rules C-16). */
function ownCentsIn(item: PlanItem, year: number): number {
  if (item.kind === 'team-training' || item.hours.some(({ source }) => source === 'imposed')) return 0;
  return item.costs
    .filter((cost) => cost.year === year && cost.payer === 'school')
    .reduce((sum, { cents }) => sum + cents, 0);
}
