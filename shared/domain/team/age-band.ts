import { wholeYearsBetween, type IsoDate } from '../../kernel/dates.ts';
import type { Person } from './entities.ts';

/** Age bands in ascending order, as the columns of DUO's staff files name them (domain-rules 6.2). */
export const AGE_BANDS = ['under-15', '15-25', '25-35', '35-45', '45-55', '55-65', '65-plus'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Age in whole years on a date; null when the birth date is not known or lies after the date. */
export function ageOn(person: Pick<Person, 'birthDate'>, date: IsoDate): number | null {
  if (person.birthDate === null || person.birthDate > date) return null;
  return wholeYearsBetween(person.birthDate, date);
}

/** The band of an age in whole years. The lower bound belongs to the band: 25 is `25-35`, 65 is `65-plus`. */
export function ageBandOf(age: number): AgeBand {
  if (age < 15) return 'under-15';
  if (age < 25) return '15-25';
  if (age < 35) return '25-35';
  if (age < 45) return '35-45';
  if (age < 55) return '45-55';
  if (age < 65) return '55-65';
  return '65-plus';
}

/** The age band of a person on a date (DUO counts on 1 October); null when his age is not known. */
export function ageBandOn(person: Pick<Person, 'birthDate'>, date: IsoDate): AgeBand | null {
  const age = ageOn(person, date);
  return age === null ? null : ageBandOf(age);
}
