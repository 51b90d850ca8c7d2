/**
 * Calendar dates without time or zone.
 *
 * A date is the text `YYYY-MM-DD`, so that comparing text compares dates. Arithmetic goes through UTC and
 * cannot be moved by a time zone or daylight saving.
 */
export type IsoDate = string & { readonly __iso: 'date' };

/** A moment as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoMoment = string & { readonly __iso: 'moment' };

/** Tells "today" and "now"; comes from the context, never from the global clock. */
export interface Clock {
  /** The calendar date at the user's place. */
  today(): IsoDate;
  /** The present moment in UTC. */
  now(): IsoMoment;
}

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MS = 86_400_000;

/** Whether a text is an existing calendar date in the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const match = DATE_PATTERN.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  return dateFromParts(Number(year), Number(month), Number(day)) === text;
}

/** The date of a year, month (1–12) and day (1–31), or null when there is no such day. Years 0001–9999. */
export function dateFromParts(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return (String(year).padStart(4, '0') + (MONTH_DAYS[month * 32 + day] ?? '')) as IsoDate;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The end of a date, `-MM-DD`, at 32 times the month plus the day: a list of people asks for thousands of dates. */
const MONTH_DAYS: readonly string[] = Array.from({ length: 13 * 32 }, (_, index) => {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `-${twoDigits(Math.floor(index / 32))}-${twoDigits(index % 32)}`;
});

/** Reads a date that is known to be valid; throws on anything else (a bug of ours, not of the user). */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new Error('Not a calendar date in the form YYYY-MM-DD');
  return text;
}

/** Days since 1 January 1970; negative before it. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_IN_MS);
}

/** The date of a day number as given by {@link dayNumber}. */
export function dateOfDayNumber(day: number): IsoDate {
  return new Date(day * DAY_IN_MS).toISOString().slice(0, 10) as IsoDate;
}

/** The date a number of days later (or earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day a number of years later; 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const same = dateFromParts(year, month, day) ?? dateFromParts(year, month, day - 1);
  if (same === null) throw new Error('Year out of range');
  return same;
}

/** The same day a number of months later (or earlier when negative), or the last day of that month when it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const day = Number(date.slice(8, 10));
  for (const last of [day, 30, 29, 28]) {
    const found = dateFromParts(Math.floor(count / 12), (count % 12) + 1, Math.min(day, last));
    if (found !== null) return found;
  }
  throw new Error('Year out of range');
}

/** Whole years between two dates, as for an age; negative when `to` lies before `from`. */
export function wholeYearsBetween(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whether a date lies in a period; both ends count, an open end is null. */
export function isWithin(date: IsoDate, from: IsoDate | null, to: IsoDate | null): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}
