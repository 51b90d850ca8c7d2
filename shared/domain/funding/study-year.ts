import { isoDate, type IsoDate } from '../../kernel/dates.ts';

/**
 * Study year of higher education and of the Lerarenbeurs: 1 September up to and including 31 August (domain-rules C-06),
 * named by the calendar year in which it starts. It is not the school year, which starts a month earlier.
 */
export interface StudyYear {
  readonly kind: 'study-year';
  readonly startYear: number;
}

const FIRST_DAY = '09-01';

/** The study year in which a date falls. */
export function studyYearOf(date: IsoDate): StudyYear {
  const year = Number(date.slice(0, 4));
  return { kind: 'study-year', startYear: date.slice(5) >= FIRST_DAY ? year : year - 1 };
}

/** The first day of a study year. */
export function firstDayOf({ startYear }: StudyYear): IsoDate {
  return isoDate(`${String(startYear).padStart(4, '0')}-${FIRST_DAY}`);
}

/** The study years that a period touches, both days included, in order. */
export function studyYearsIn(from: IsoDate, to: IsoDate): readonly StudyYear[] {
  const first = studyYearOf(from).startYear;
  const count = studyYearOf(to).startYear - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({ kind: 'study-year', startYear: first + index }));
}
