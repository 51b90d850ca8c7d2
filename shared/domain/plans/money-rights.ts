import { addDays, daysBetween, isoDate, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { RuleOf, RuleSet } from '../rules/entities.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import { referenceTo, type RuleReference } from '../rules/rule-reference.ts';
import type { BudgetMode } from '../rules/rule-value.ts';
import type { TeamMember } from '../team/entities.ts';
import { appointmentsOn, totalWorkingTimeFactor } from '../team/service.ts';

/** Budgets that a person can have a right to: that of every employee, and that of school leaders in its place. */
export const PURSES = ['employee', 'leader'] as const;
/** See {@link PURSES}. */
export type Purse = (typeof PURSES)[number];

/** A stretch of the year with one amount and one size of the appointment, in whole cents. */
export interface MoneyRightPart {
  readonly purse: Purse;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  /** Ten-thousandths of full time; full time for a leader, whose amount is not known to be pro rata. */
  readonly workingTimeFactor: number;
  /** The amount of a whole year at full time. */
  readonly centsPerYear: number;
  /** The amount of these days, halves of a cent rounded up. */
  readonly cents: number;
  readonly rule: RuleReference;
  /** Years after this one in which what is left may be used. */
  readonly saveYears: number;
}

/**
 * Why a right in money is what it is:
 * - `applies`: the sum of its parts;
 * - `not-in-service`, `does-not-apply` (student teachers): 0;
 * - `school-pool`: no right of one person, the school divides one pool;
 * - `rule-unknown`: no amount is in force, or it is not known, on a day in service;
 * - `no-working-time`: the size of the appointment is not recorded on a day in service.
 */
export type MoneyRightReason =
  'applies' | 'not-in-service' | 'does-not-apply' | 'school-pool' | 'rule-unknown' | 'no-working-time';

/** What a person brings in or has a right to in a calendar year. */
export interface MoneyRight {
  readonly personId: PersonId;
  readonly year: number;
  /** Whole cents, the sum of the parts; null when it is not known. */
  readonly cents: number | null;
  readonly reason: MoneyRightReason;
  readonly parts: readonly MoneyRightPart[];
  /** Whether he is in service, or has this size of appointment, for part of the year only. */
  readonly isPartOfYear: boolean;
}

/** The rule of each purse. */
const RULE_OF_PURSE = {
  employee: 'professionalisation-budget',
  leader: 'leader-professionalisation-budget',
} as const;

const FULL_TIME = 10_000;

/**
 * The training budget of a person in a calendar year, before it is told whether it is his own or goes into a pool of the
 * school (CAO PO; domain-rules C-20, C-23, C-24).
 *
 * - per day: amount of the rule in force on it × working-time factor ÷ days of the year; stretches of equal days are
 *   rounded to whole cents and added up, so the right is always the sum of its parts;
 * - appointments in function group directie count for the leaders' amount, whole and once whatever their size; other
 *   appointments for the employees' amount; student teachers have none;
 * - how to count when somebody joins or leaves during the year, and how to round, is not confirmed by any source
 *   (domain-rules §10.5): by days and to the nearest cent is the choice of this program.
 *
 * Worked: factor 0.8 all year: 0.8 × € 500 = € 400. In service from 1 July 2026 at 1.0: 184 of 365 days × € 500 = € 252.05.
 */
export function moneyRight(member: TeamMember, year: number, rules: RuleSet): MoneyRight {
  const personId = member.person.id;
  const [first, last] = [isoDate(`${String(year)}-01-01`), isoDate(`${String(year)}-12-31`)];
  const daysOfYear = daysBetween(first, last) + 1;
  const parts: MoneyRightPart[] = [];
  let unknown: MoneyRightReason | null = null;
  let [isInService, hasAnyPurse] = [false, false];
  for (const { from, to } of stretches(member, rules, first, last)) {
    const appointments = appointmentsOn(member, from);
    isInService ||= appointments.length > 0;
    for (const purse of PURSES) {
      const own = appointments.filter(({ functionGroup }) =>
        purse === 'leader' ? functionGroup === 'directie' : functionGroup !== 'directie' && functionGroup !== 'lio',
      );
      if (own.length === 0) continue;
      hasAnyPurse = true;
      const rule: RuleOf<'professionalisation-budget' | 'leader-professionalisation-budget'> | null = ruleInForce(
        rules,
        RULE_OF_PURSE[purse],
        from,
      );
      const workingTimeFactor = purse === 'leader' ? FULL_TIME : totalWorkingTimeFactor(own);
      if (rule === null || rule.value === null) unknown ??= 'rule-unknown';
      else if (workingTimeFactor === 0) unknown ??= 'no-working-time';
      else {
        const days = daysBetween(from, to) + 1;
        addPart(parts, {
          purse,
          from,
          to,
          days,
          workingTimeFactor,
          centsPerYear: rule.value,
          cents: 0,
          rule: referenceTo(rule, rules),
          saveYears: rule.parameters['saveYears'] ?? 0,
        });
      }
    }
  }
  const counted = parts.map((part) => ({ ...part, cents: centsOf(part, daysOfYear) }));
  const reason = unknown ?? (!isInService ? 'not-in-service' : hasAnyPurse ? 'applies' : 'does-not-apply');
  return {
    personId,
    year,
    cents: unknown === null ? counted.reduce((sum, { cents }) => sum + cents, 0) : null,
    reason,
    parts: counted,
    isPartOfYear: counted.some(({ days }) => days < daysOfYear),
  };
}

/**
 * Whether the budget of a year is everybody's own or one pool: a pool when the agreement of that year says so or when the
 * school chose it, else everybody's own.
 */
export function budgetModeOf(year: number, rules: RuleSet, chosen: BudgetMode): BudgetMode {
  const rule = ruleInForce(rules, 'professionalisation-budget-mode', isoDate(`${String(year)}-01-01`));
  return rule?.value === 'school-pool' ? 'school-pool' : chosen;
}

/** Stretches of the year within which neither appointments nor rules change. */
function stretches(
  member: TeamMember,
  rules: RuleSet,
  first: IsoDate,
  last: IsoDate,
): readonly { readonly from: IsoDate; readonly to: IsoDate }[] {
  const budgets = rules.rules.filter(({ key }) => Object.values<string>(RULE_OF_PURSE).includes(key));
  const starts = [...member.appointments, ...budgets].flatMap(({ from, to }) => [
    ...(from === null ? [] : [from]),
    ...(to === null ? [] : [addDays(to, 1)]),
  ]);
  const days = [...new Set([first, ...starts.filter((day) => day > first && day <= last)])].sort();
  return days.map((from, index) => {
    const next = days[index + 1];
    return { from, to: next === undefined ? last : addDays(next, -1) };
  });
}

/** Adds a part, or makes the last one of its purse longer when nothing but the days differs. */
function addPart(parts: MoneyRightPart[], part: MoneyRightPart): void {
  const index = parts.findLastIndex(({ purse }) => purse === part.purse);
  const last = parts[index];
  const continues =
    last !== undefined &&
    addDays(last.to, 1) === part.from &&
    last.workingTimeFactor === part.workingTimeFactor &&
    last.rule.from === part.rule.from;
  if (continues) parts[index] = { ...last, to: part.to, days: last.days + part.days };
  else parts.push(part);
}

function centsOf({ centsPerYear, workingTimeFactor, days }: MoneyRightPart, daysOfYear: number): number {
  const whole = FULL_TIME * daysOfYear;
  return Math.floor((2 * centsPerYear * workingTimeFactor * days + whole) / (2 * whole));
}
