import type { WorkingTimeFactor } from '../team/entities.ts';

/** In what a column of working time is written: factor (1 is full time), percent, or hours a week of 40 (domain-rules C-10). */
export const WORKING_TIME_UNITS = ['factor', 'percent', 'hours'] as const;
export type WorkingTimeUnit = (typeof WORKING_TIME_UNITS)[number];

/** A guess of the unit; not certain when the figures fit another unit as well. */
export interface WorkingTimeUnitGuess {
  readonly unit: WorkingTimeUnit;
  readonly isCertain: boolean;
}

/** Full-time week in hours (domain-rules C-10). */
const FULL_TIME_WEEK = 40;
/** Largest factor a person may have in one appointment: what the schema holds. */
const MAX_FACTOR = 20_000;

/** Longer texts are no amounts. */
const MAX_LENGTH = 40;
const AMOUNT = /^([0-9]*(?:[.,][0-9]+)?)\s*(%|procent|fte|uur|uren|hours|hrs|u|h)?(?:\s*(?:per week|p\/?w))?\.?$/i;
const CLOCK = /^(\d{1,2}):([0-5]\d)(?::00)?$/;

interface Amount {
  readonly value: number;
  readonly unit: WorkingTimeUnit | null;
}

function parseAmount(text: string): Amount | null {
  if (text.length > MAX_LENGTH) return null;
  const clock = CLOCK.exec(text);
  if (clock !== null) return { value: Number(clock[1]) + Number(clock[2]) / 60, unit: 'hours' };
  const match = AMOUNT.exec(text);
  const digits = match?.[1] ?? '';
  if (match === null || digits === '') return null;
  const value = Number(digits.replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  const sign = (match[2] ?? '').toLowerCase();
  if (sign === '') return { value, unit: null };
  if (sign === '%' || sign === 'procent') return { value, unit: 'percent' };
  return { value, unit: sign === 'fte' ? 'factor' : 'hours' };
}

/** Above this a number is no working-time factor. */
const HIGHEST_FACTOR = 2;

function hintOfHeader(header: string): WorkingTimeUnit | null {
  const text = header.toLowerCase();
  if (/%|percent|procent/.test(text)) return 'percent';
  if (/uren|uur|hours/.test(text)) return 'hours';
  return /wtf|fte|factor|formatie/.test(text) ? 'factor' : null;
}

/**
 * Guesses the unit of a column by all its values: nothing above 2 is factors, nothing above 40 is hours, else percent.
 * Values that name their unit (`80%`, `32 uur`) are left out. A heading that says factor outweighs a few higher numbers,
 * such as a total below the list. The heading decides whether the guess is certain.
 */
export function guessWorkingTimeUnit(header: string, values: Iterable<string>): WorkingTimeUnitGuess {
  let highest = 0;
  let numbers = 0;
  let aboveFactor = 0;
  for (const value of values) {
    const amount = parseAmount(value);
    if (amount === null || amount.unit !== null) continue;
    numbers += 1;
    if (amount.value > HIGHEST_FACTOR) aboveFactor += 1;
    if (amount.value > highest) highest = amount.value;
  }
  const hint = hintOfHeader(header);
  if (highest <= HIGHEST_FACTOR) return { unit: 'factor', isCertain: highest === 0 || hint !== 'hours' };
  if (hint === 'factor' && aboveFactor * 2 < numbers) return { unit: 'factor', isCertain: true };
  if (highest > FULL_TIME_WEEK) return { unit: 'percent', isCertain: hint !== 'hours' };
  if (hint === 'percent') return { unit: 'percent', isCertain: false };
  return { unit: 'hours', isCertain: hint === 'hours' };
}

/** What a working-time cell says; `asFactor` marks a factor among percentages or hours, which the user should check. */
export type ParsedWorkingTime =
  | { readonly kind: 'factor'; readonly factor: WorkingTimeFactor; readonly asFactor: boolean }
  | { readonly kind: 'empty' | 'not-a-number' | 'out-of-range' };

/** Reads a working-time cell in the unit of its column; a unit in the cell itself wins. */
export function parseWorkingTime(text: string, columnUnit: WorkingTimeUnit): ParsedWorkingTime {
  if (text === '') return { kind: 'empty' };
  const amount = parseAmount(text);
  if (amount === null) return { kind: 'not-a-number' };
  let unit = amount.unit ?? columnUnit;
  const asFactor =
    amount.unit === null &&
    amount.value > 0 &&
    ((unit === 'percent' && amount.value <= 2) || (unit === 'hours' && amount.value < 1));
  if (asFactor) unit = 'factor';
  const scale = unit === 'factor' ? 10_000 : unit === 'percent' ? 100 : 10_000 / FULL_TIME_WEEK;
  const factor = Math.round(amount.value * scale);
  if (factor > MAX_FACTOR) return { kind: 'out-of-range' };
  return { kind: 'factor', factor: factor as WorkingTimeFactor, asFactor };
}
