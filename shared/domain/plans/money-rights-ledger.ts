import type { PersonId } from '../../kernel/ids.ts';
import type { RuleSet } from '../rules/entities.ts';
import type { BudgetMode } from '../rules/rule-value.ts';
import type { TeamMember } from '../team/entities.ts';
import type { PlanItem } from './entities.ts';
import { moneyLedger, type MoneyLine } from './money-ledger.ts';
import { budgetModeOf, moneyRight, type MoneyRight } from './money-rights.ts';

/** The training budget of a person in a calendar year with what was done with it; whole cents. */
export interface PersonMoneyRight {
  readonly personId: PersonId;
  readonly year: number;
  readonly right: MoneyRight;
  /** What was left of earlier years and is within its saving term: at most this can be carried; null when not known. */
  readonly carried: number | null;
  /** Paid or promised by school or board out of it. */
  readonly used: number;
  readonly wished: number;
  /** right − used; null without a known right. Below 0 is too much, unless it was saved. */
  readonly left: number | null;
  /** right + carried − used; null when one is not known. */
  readonly leftWithCarried: number | null;
  readonly lines: readonly MoneyLine[];
}

/** One pool of the school; whole cents. */
export interface MoneyPool {
  /** The sum of what everybody brings in by his size of appointment. */
  readonly right: number;
  readonly used: number;
  readonly wished: number;
  readonly left: number;
}

/** The training budgets of a school in a calendar year. */
export interface SchoolMoneyRights {
  readonly year: number;
  readonly mode: BudgetMode;
  /** First year whose costs are known here: nothing is carried from before it. */
  readonly countedFrom: number;
  readonly people: readonly PersonMoneyRight[];
  /** The pool, when the budget is not everybody's own. Leaders keep their own budget beside it. */
  readonly pool: MoneyPool | null;
  /** Sums over everybody and the pool; unknown rights are left out. */
  readonly right: number;
  readonly used: number;
  readonly wished: number;
  readonly left: number;
  /** Whether a right is not known, so that the sums are a minimum. */
  readonly isMinimum: boolean;
}

/** What training budgets are counted from. */
export interface MoneyRightsInput {
  readonly members: readonly TeamMember[];
  readonly items: readonly PlanItem[];
  readonly rules: RuleSet;
  /** What the school chose. */
  readonly mode: BudgetMode;
  /** First calendar year of which costs are recorded here. */
  readonly countedFrom: number;
}

/**
 * The training budgets of everybody in a calendar year: right, carried, used and left.
 *
 * - used: costs paid by school or board, promised (from agreed on), replacement left out and items left out of which all
 *   hours are imposed, as imposed training does not eat the individual right (domain-rules C-16);
 * - own right: a year first uses its own right and then what was left of earlier years, what expires first before others;
 *   what is left can be used as many years later as the rule of that year says (3, leaders 4). Saving goes in agreement
 *   with the employer (C-20), so `carried` is the most that can be carried;
 * - pool: what employees bring in is added up, nobody has a right of his own and nothing is carried over (C-21); leaders
 *   keep theirs.
 *
 * Worked: € 400 a year at factor 0.8, used 2025 € 100 and 2026 € 500: into 2026 € 300 is carried, into 2027 € 200.
 */
export function schoolMoneyRights(year: number, input: MoneyRightsInput): SchoolMoneyRights {
  const mode = budgetModeOf(year, input.rules, input.mode);
  const ledgers = input.members
    .map((member) => ({ member, ledger: personMoneyRight(member, year, input) }))
    .filter(({ ledger }) => ledger.right.reason !== 'not-in-service' || ledger.lines.length > 0)
    .map((entry) => ({ ...entry, isInPool: entry.ledger.right.reason === 'school-pool' }));
  const pooled = ledgers.filter(({ isInPool }) => isInPool);
  const brought = pooled.map(({ member }) => moneyRight(member, year, input.rules).cents);
  const poolRight = sumOf(brought);
  const poolUsed = sumOf(pooled.map(({ ledger }) => ledger.used));
  const pool =
    mode === 'school-pool'
      ? {
          right: poolRight,
          used: poolUsed,
          wished: sumOf(pooled.map(({ ledger }) => ledger.wished)),
          left: poolRight - poolUsed,
        }
      : null;
  const people = ledgers.map(({ ledger }) => ledger);
  const own = ledgers.filter(({ isInPool }) => !isInPool).map(({ ledger }) => ledger.right.cents);
  const right = sumOf(own) + (pool?.right ?? 0);
  const used = sumOf(people.map((person) => person.used));
  return {
    year,
    mode,
    countedFrom: input.countedFrom,
    people,
    pool,
    right,
    used,
    wished: sumOf(people.map((person) => person.wished)),
    left: right - used,
    isMinimum: [...own, ...brought].includes(null),
  };
}

/** The training budget of one person; see {@link schoolMoneyRights}. */
export function personMoneyRight(
  member: TeamMember,
  year: number,
  input: Omit<MoneyRightsInput, 'members'>,
): PersonMoneyRight {
  const items = input.items.filter(({ personId }) => personId === member.person.id);
  const right = ownRight(member, year, input);
  const lines = linesOf(items, year);
  const used = usedOf(lines);
  const carried = carriedInto(member, year, { ...input, items });
  const left = right.cents === null ? null : right.cents - used;
  return {
    personId: member.person.id,
    year,
    right,
    carried,
    used,
    wished: sumOf(lines.filter(({ isCommitted }) => !isCommitted).map(({ cents }) => cents)),
    left,
    leftWithCarried: left === null || carried === null ? null : left + carried,
    lines,
  };
}

/** The right of one person, which employees do not have when the school has a pool. */
function ownRight(member: TeamMember, year: number, input: Pick<MoneyRightsInput, 'rules' | 'mode'>): MoneyRight {
  const right = moneyRight(member, year, input.rules);
  if (budgetModeOf(year, input.rules, input.mode) === 'individual') return right;
  if (right.reason === 'not-in-service' || right.reason === 'does-not-apply') return right;
  const parts = right.parts.filter(({ purse }) => purse === 'leader');
  if (parts.length === 0) return { ...right, cents: null, reason: 'school-pool', parts: [] };
  return { ...right, cents: sumOf(parts.map(({ cents }) => cents)), reason: 'applies', parts };
}

function carriedInto(member: TeamMember, year: number, input: Omit<MoneyRightsInput, 'members'>): number | null {
  let kept: { readonly until: number; readonly cents: number }[] = [];
  let lastUnknown: number | null = null;
  for (let earlier = input.countedFrom; earlier < year; earlier += 1) {
    const right = ownRight(member, earlier, input);
    if (right.cents === null) {
      if (right.reason !== 'school-pool') lastUnknown = earlier;
      continue;
    }
    let short = usedOf(linesOf(input.items, earlier));
    const fresh = right.parts.map(({ cents, saveYears }) => ({ until: earlier + saveYears, cents }));
    const earliestFirst = kept.filter(({ until }) => until >= earlier).sort((one, other) => one.until - other.until);
    kept = [...fresh.sort((one, other) => one.until - other.until), ...earliestFirst].flatMap(({ until, cents }) => {
      const taken = Math.min(cents, short);
      short -= taken;
      return cents === taken ? [] : [{ until, cents: cents - taken }];
    });
  }
  const longest = longestTerm(input.rules);
  if (lastUnknown !== null && lastUnknown + longest >= year) return null;
  return sumOf(kept.filter(({ until }) => until >= year).map(({ cents }) => cents));
}

/** The longest saving term of any budget: an unknown right of so many years ago can still matter. */
function longestTerm(rules: RuleSet): number {
  return Math.max(
    0,
    ...rules.rules
      .filter(({ key }) => key === 'professionalisation-budget' || key === 'leader-professionalisation-budget')
      .map(({ parameters }) => parameters['saveYears'] ?? 0),
  );
}

/** The costs of a year that school or board pays and that count for the training budget. */
function linesOf(items: readonly PlanItem[], year: number): readonly MoneyLine[] {
  const own = items.filter(({ hours }) => hours.length === 0 || hours.some(({ source }) => source !== 'imposed'));
  return moneyLedger(year, own, [])
    .entries.filter(({ payer }) => payer === 'school' || payer === 'board')
    .flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'replacement'));
}

function usedOf(lines: readonly MoneyLine[]): number {
  return sumOf(lines.filter(({ isCommitted }) => isCommitted).map(({ cents }) => cents));
}

function sumOf(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}
