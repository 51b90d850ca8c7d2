import { addDays, isoDate, type IsoDate } from './dates.ts';

/**
 * School year, named by the calendar year in which it starts: 2026 is 2026–2027.
 *
 * By law 1 August up to and including 31 July (WPO art. 1; domain-rules C-05); a workspace may keep another first day.
 * It is not the study year of higher education (1 September – 31 August, C-06) nor the calendar year that money is
 * counted by; each has its own type.
 */
export interface SchoolYear {
  readonly kind: 'school-year';
  readonly startYear: number;
}

/** First day of the school year as `MM-DD`. */
export type SchoolYearStart = `${string}-${string}`;

/** The first day by law. */
export const STATUTORY_SCHOOL_YEAR_START: SchoolYearStart = '08-01';

/** The school year in which a date falls. */
export function schoolYearOf(date: IsoDate, start: SchoolYearStart = STATUTORY_SCHOOL_YEAR_START): SchoolYear {
  const year = Number(date.slice(0, 4));
  return { kind: 'school-year', startYear: date.slice(5) >= start ? year : year - 1 };
}

/** First and last day of a school year, both included. */
export function schoolYearPeriod(
  schoolYear: SchoolYear,
  start: SchoolYearStart = STATUTORY_SCHOOL_YEAR_START,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const firstDay = (year: number): IsoDate => isoDate(`${String(year).padStart(4, '0')}-${start}`);
  return { from: firstDay(schoolYear.startYear), to: addDays(firstDay(schoolYear.startYear + 1), -1) };
}

/** `2026–2027`, as schools write it. */
export function schoolYearLabel(schoolYear: SchoolYear): string {
  return `${String(schoolYear.startYear)}–${String(schoolYear.startYear + 1)}`;
}
