import { isIsoDate, type IsoDate } from '../../kernel/dates.ts';
import { RULE_DEFINITIONS, type RuleKey, type RuleUnit } from './definitions.ts';

/** Ways in which the training budget is divided (domain-rules C-20, C-21). */
export const BUDGET_MODES = ['individual', 'school-pool'] as const;
/** See {@link BUDGET_MODES}. */
export type BudgetMode = (typeof BUDGET_MODES)[number];

/** A share of an amount, in per cent, up to a number of whole cents. */
export interface ShareWithCap {
  readonly percent: number;
  readonly capCents: number;
}

/** First or last day of a window: a day of every year, `MM-DD`, with the time `HH:MM` when one is set. */
export interface WindowEdge {
  readonly day: string;
  readonly time: string | null;
}

/** Days of the year on which something may be asked for, both ends included. */
export interface YearWindow {
  readonly opens: WindowEdge;
  readonly closes: WindowEdge;
}

/** Hours of study leave per study year at working-time factor 1.0. */
export interface LeaveHours {
  readonly master: number;
  readonly bachelor: number;
  readonly premaster: number;
}

/** Sizes of a programme in credits (EC): below `least` there is nothing, from `least` up to `full` there are fewer years. */
export interface CreditEdges {
  readonly least: number;
  readonly full: number;
}

/** The type of a value, by what it is counted in. */
interface UnitValues {
  readonly 'hours-per-fte': number;
  readonly cents: number;
  readonly 'cents-per-fte': number;
  readonly 'cents-per-hour': number;
  readonly percent: number;
  readonly 'share-with-cap': ShareWithCap;
  readonly window: YearWindow;
  readonly 'last-day': string;
  readonly 'leave-hours': LeaveHours;
  readonly credits: number;
  readonly 'credit-edges': CreditEdges;
  readonly years: number;
  readonly months: number;
  readonly people: number;
  readonly date: IsoDate;
  readonly 'budget-mode': BudgetMode;
}

/** The type of the value of a rule. */
export type RuleValue<Key extends RuleKey> = UnitValues[(typeof RULE_DEFINITIONS)[Key]['unit']];

/** A value of any rule. */
export type AnyRuleValue = UnitValues[RuleUnit];

const MAX_HOURS = 2000;
const MAX_CENTS = 100_000_000;
const MAX_COUNT = 1000;
const DAY_OF_YEAR = /^\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Whether something given is a value that a rule can have: of the right shape and within sensible bounds (0–2000 hours
 * with at most two decimals, 0–1,000,000 euro in whole cents, 0–100 per cent, whole counts up to 1000, existing days).
 */
export function isRuleValue<Key extends RuleKey>(key: Key, value: unknown): value is RuleValue<Key> {
  return CHECKS[RULE_DEFINITIONS[key].unit](value);
}

const CHECKS: Readonly<Record<RuleUnit, (value: unknown) => boolean>> = {
  'hours-per-fte': isHours,
  cents: isCents,
  'cents-per-fte': isCents,
  'cents-per-hour': isCents,
  percent: isPercent,
  'share-with-cap': (value) =>
    hasFields(value, ['percent', 'capCents']) && isPercent(value['percent']) && isCents(value['capCents']),
  window: (value) => hasFields(value, ['opens', 'closes']) && isEdge(value['opens']) && isEdge(value['closes']),
  'last-day': isDayOfYear,
  'leave-hours': (value) =>
    hasFields(value, ['master', 'bachelor', 'premaster']) && Object.values(value).every((hours) => isHours(hours)),
  credits: isCount,
  'credit-edges': (value) =>
    hasFields(value, ['least', 'full']) &&
    isCount(value['least']) &&
    isCount(value['full']) &&
    Number(value['least']) <= Number(value['full']),
  years: isCount,
  months: isCount,
  people: isCount,
  date: (value) => typeof value === 'string' && isIsoDate(value),
  'budget-mode': (value) => BUDGET_MODES.some((mode) => mode === value),
};

function isHours(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= MAX_HOURS && Number(value.toFixed(2)) === value;
}

function isCents(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_CENTS;
}

function isPercent(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT;
}

function isDayOfYear(value: unknown): boolean {
  return typeof value === 'string' && DAY_OF_YEAR.test(value) && isIsoDate(`2023-${value}`);
}

function isEdge(value: unknown): boolean {
  if (!hasFields(value, ['day', 'time'])) return false;
  const time = value['time'];
  return isDayOfYear(value['day']) && (time === null || (typeof time === 'string' && TIME.test(time)));
}

function hasFields(value: unknown, names: readonly string[]): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === names.length &&
    names.every((name) => name in value)
  );
}
