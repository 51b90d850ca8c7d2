import { wholeYearsBetween, type IsoDate } from '../../kernel/dates.ts';
import type { Person } from './entities.ts';

/** Experience bands in ascending order, as the national survey of 2015 counts them (its Tabel 19). */
export const EXPERIENCE_BANDS = ['under-5', '5-10', '10-20', '20-30', 'over-30'] as const;
export type ExperienceBand = (typeof EXPERIENCE_BANDS)[number];

/**
 * Whole years since a person's first working day in primary education, breaks included.
 *
 * Null when that day is not known or lies after the date.
 */
export function yearsOfExperienceOn(person: Pick<Person, 'teachingSince'>, date: IsoDate): number | null {
  if (person.teachingSince === null || person.teachingSince > date) return null;
  return wholeYearsBetween(person.teachingSince, date);
}

/**
 * The band of a number of whole years: under 5, 5–10, 10–20, 20–30, over 30.
 *
 * The lower bound belongs to the band: 5 years is `5-10`, 10 is `10-20`, 20 is `20-30`, and 30 is `over-30`. The survey
 * itself does not say where its bounds belong.
 */
export function experienceBandOf(years: number): ExperienceBand {
  if (years < 5) return 'under-5';
  if (years < 10) return '5-10';
  if (years < 20) return '10-20';
  if (years < 30) return '20-30';
  return 'over-30';
}

/** The experience band of a person on a date; null when his years are not known. */
export function experienceBandOn(person: Pick<Person, 'teachingSince'>, date: IsoDate): ExperienceBand | null {
  const years = yearsOfExperienceOn(person, date);
  return years === null ? null : experienceBandOf(years);
}
