import { addMonths, daysBetween, wholeYearsBetween, type IsoDate } from '../../kernel/dates.ts';
import { usedRatingOn, type RatingFact } from './used-level.ts';

/**
 * After how many months a level counts as stale unless the user chooses otherwise: two years, the rhythm in which a
 * school goes through its quality cycle (concepts 133). A setting of a screen, not a rule: nothing is refused for it.
 */
export const STALE_AFTER_MONTHS = 24;

/** The ages in months that a screen offers to filter by. */
export const STALE_MONTHS_CHOICES = [6, 12, 18, 24, 36, 48] as const;

/** How old something is on a date: in days, and in whole years with the whole months beyond them. */
export interface RatingAge {
  readonly days: number;
  readonly years: number;
  /** Whole months beyond the whole years, 0–11. */
  readonly months: number;
}

/** The age of a rating on a date. A rating of the date itself, or of a day after it, is 0 days old. */
export function ratingAge(ratedOn: IsoDate, on: IsoDate): RatingAge {
  if (ratedOn >= on) return { days: 0, years: 0, months: 0 };
  const months = wholeMonthsBetween(ratedOn, on);
  return { days: daysBetween(ratedOn, on), years: wholeYearsBetween(ratedOn, on), months: months % 12 };
}

/**
 * The age of the level used on a date; null when the level is unknown.
 *
 * Definition: the days since the latest rating behind the level used. A confirmation ("still right") is a rating of the
 * same kind and level, so it makes the level young again without changing it; a rating of another kind does not.
 */
export function usedLevelAge(ratings: readonly RatingFact[], on: IsoDate): RatingAge | null {
  const used = usedRatingOn(ratings, on);
  return used === null ? null : ratingAge(used.ratedOn, on);
}

/**
 * Whether a rating is older than a number of months on a date: the same day so many months later lies before the date.
 *
 * Where a month has no such day its last day takes the place (31 January and one month is 28 or 29 February). On the
 * day itself the rating is not yet older.
 */
export function isStale(ratedOn: IsoDate, on: IsoDate, months: number): boolean {
  return addMonths(ratedOn, months) < on;
}

/** Whole months from one date to a later one: the greatest number after which the first date has not passed the second. */
function wholeMonthsBetween(from: IsoDate, to: IsoDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}
