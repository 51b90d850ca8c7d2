import { wholeYearsBetween, type IsoDate } from '../../kernel/dates.ts';
import type { RuleKey } from '../rules/definitions.ts';
import type { Rule, RuleOf, RuleSet } from '../rules/entities.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import type { TeamMember, WorkingTimeFactor } from '../team/entities.ts';
import { appointmentsOn, workingTimeFactorOn } from '../team/service.ts';

/** Rights in hours of one person, in the order in which they are shown. */
export const HOUR_RIGHT_KEYS = [
  'professionalisation-hours',
  'sustainable-basic-hours',
  'sustainable-starter-hours',
  'sustainable-senior-hours',
] as const satisfies readonly RuleKey[];
/** See {@link HOUR_RIGHT_KEYS}. */
export type HourRightKey = (typeof HOUR_RIGHT_KEYS)[number];

/**
 * Why a right is what it is:
 * - `applies`: norm × working-time factor;
 * - `does-not-apply`: the person is past the step or below the age, or is no teacher;
 * - `step-unknown`, `birth-date-unknown`: what decides it is not recorded;
 * - `rule-unknown`: no rule, or a rule without a value, is in force on the date;
 * - `no-working-time`: not in service, or the size of the appointment is not recorded.
 */
export type HourRightReason =
  'applies' | 'does-not-apply' | 'step-unknown' | 'birth-date-unknown' | 'rule-unknown' | 'no-working-time';

/** One right of one person in the school year of a date. */
export interface HourRight {
  readonly key: HourRightKey;
  /** Whole minutes per school year, halves rounded up; 0 when it does not apply; null when it is not known. */
  readonly minutes: number | null;
  readonly reason: HourRightReason;
  /** The rule in force; null when there is none. */
  readonly rule: RuleOf<HourRightKey> | null;
}

/** The rights of one person, with what they are computed from. */
export interface HourRights {
  readonly on: IsoDate;
  readonly workingTimeFactor: WorkingTimeFactor;
  readonly rights: readonly HourRight[];
  /** Sum of the known rights in minutes. */
  readonly totalMinutes: number;
  /** Whether a right that may apply is not known, so that the sum is a minimum. */
  readonly isMinimum: boolean;
}

/**
 * The rights in hours of a person per school year, by his appointments and age on a date (CAO PO; domain-rules C-10 –
 * C-16, C-30 – C-34).
 *
 * - right = norm of the rule in force on the date × working-time factor, all appointments together;
 * - professionalisation and basic sustainable employability: everybody in service except student teachers only;
 * - starter hours: an appointment in function group OP with a step up to `maxStep`; a known higher step in any such
 *   appointment ends the right; without any known step it is unknown;
 * - senior hours: from `minAge` whole years on the date.
 *
 * Worked: wtf 0.7 → 58.1 h professionalisation and 28 h basic; starter in step 2 with wtf 0.8 → 32 + 32 = 64 h
 * sustainable employability; 58 years with wtf 0.6 → 24 + 78 = 102 h.
 */
export function hourRights(member: TeamMember, on: IsoDate, rules: RuleSet): HourRights {
  const workingTimeFactor = workingTimeFactorOn(member, on);
  const rights = HOUR_RIGHT_KEYS.map((key) => rightOf(key, member, on, rules, workingTimeFactor));
  return {
    on,
    workingTimeFactor,
    rights,
    totalMinutes: rights.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    isMinimum: rights.some(({ minutes }) => minutes === null),
  };
}

function rightOf(
  key: HourRightKey,
  member: TeamMember,
  on: IsoDate,
  rules: RuleSet,
  workingTimeFactor: WorkingTimeFactor,
): HourRight {
  const rule = ruleInForce(rules, key, on);
  const right = (reason: HourRightReason, minutes: number | null): HourRight => ({ key, minutes, reason, rule });
  if (rule?.value === null || rule === null) return right('rule-unknown', null);
  if (workingTimeFactor === 0) return right('no-working-time', null);
  const reason = reasonFor(key, member, on, rule);
  switch (reason) {
    case 'applies':
      return right(reason, minutesOf(rule.value, workingTimeFactor));
    case 'does-not-apply':
      return right(reason, 0);
    default:
      return right(reason, null);
  }
}

function reasonFor(key: HourRightKey, member: TeamMember, on: IsoDate, rule: Rule): HourRightReason {
  switch (key) {
    case 'professionalisation-hours':
    case 'sustainable-basic-hours':
      return appointmentsOn(member, on).some(({ functionGroup }) => functionGroup !== 'lio')
        ? 'applies'
        : 'does-not-apply';
    case 'sustainable-starter-hours':
      return starterReason(member, on, rule.parameters['maxStep'] ?? 0);
    case 'sustainable-senior-hours':
      return seniorReason(member, on, rule.parameters['minAge'] ?? Number.POSITIVE_INFINITY);
  }
}

function starterReason(member: TeamMember, on: IsoDate, maxStep: number): HourRightReason {
  const teaching = appointmentsOn(member, on).filter(({ functionGroup }) => functionGroup === 'op');
  if (teaching.length === 0) return 'does-not-apply';
  const steps = teaching.flatMap(({ step }) => step ?? []);
  if (steps.length === 0) return 'step-unknown';
  return Math.max(...steps) <= maxStep ? 'applies' : 'does-not-apply';
}

function seniorReason({ person }: TeamMember, on: IsoDate, minAge: number): HourRightReason {
  if (person.birthDate === null) return 'birth-date-unknown';
  return wholeYearsBetween(person.birthDate, on) >= minAge ? 'applies' : 'does-not-apply';
}

/** Hours per full-time year and ten-thousandths of full time to whole minutes, halves rounded up. */
function minutesOf(hours: number, workingTimeFactor: WorkingTimeFactor): number {
  return Math.floor((hours * 60 * workingTimeFactor + 5_000) / 10_000);
}
