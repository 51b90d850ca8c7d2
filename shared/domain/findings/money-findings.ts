import type { PersonId } from '../../kernel/ids.ts';
import { isoDate } from '../../kernel/dates.ts';
import type { PlanItem } from '../plans/entities.ts';
import { moneyLedger, type MoneyEntry } from '../plans/money-ledger.ts';
import { isCommitted } from '../plans/plan-actions.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import type { TeamMember } from '../team/entities.ts';
import { workingTimeFactorOn } from '../team/service.ts';
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
    ...(input.setting.budgetMode === 'individual' ? ownBudgetFindings(year, input) : []),
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

/** What the school promises one person, against the right of the year and as many years as may be saved before it. */
function ownBudgetFindings(year: number, input: FindingInput): readonly Finding[] {
  const on = isoDate(`${String(year)}-01-01`);
  const rule = ruleInForce(input.rules, 'professionalisation-budget', on);
  if (rule === null || rule.value === null) return [];
  const perYear = rule.value;
  const years = (rule.parameters['saveYears'] ?? 0) + 1;
  const memberOf = new Map<PersonId, TeamMember>(input.members.map((member) => [member.person.id, member]));
  return [
    ...Map.groupBy(
      input.items.filter(({ state }) => isCommitted(state)),
      ({ personId }) => personId,
    ),
  ].flatMap(([personId, items]) => {
    const member = memberOf.get(personId);
    const factor = member === undefined ? 0 : workingTimeFactorOn(member, on < input.today ? input.today : on);
    const promised = items.reduce((sum, item) => sum + ownCentsIn(item, year), 0);
    const most = Math.floor((perYear * factor) / 10_000) * years;
    if (factor === 0 || promised <= most) return [];
    return [
      makeFinding(
        'own-budget-exceeded',
        [
          ...aboutPeople([personId]),
          ...items.filter((item) => ownCentsIn(item, year) > 0).map(({ id }) => ({ kind: 'item' as const, id })),
        ],
        { year: fact.year(year), promised: fact.cents(promised), most: fact.cents(most), years: fact.number(years) },
        rule,
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
