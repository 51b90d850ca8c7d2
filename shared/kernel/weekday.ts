import { addDays, dayNumber, type IsoDate } from './dates.ts';

/** Days of the week on which schools teach: 1 Monday – 5 Friday. */
export const SCHOOL_DAYS = [1, 2, 3, 4, 5] as const;

/** The day of the week of a date: 1 Monday – 7 Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  // 1 January 1970, day 0, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week in which a date falls. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}
