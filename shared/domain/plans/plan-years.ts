import type { IsoDate } from '../../kernel/dates.ts';
import { schoolYearOf, schoolYearPeriod, type SchoolYearStart } from '../../kernel/school-year.ts';
import type { PlanItem } from './entities.ts';

/** What tells in which years an item lies. */
type Dated = Pick<PlanItem, 'startsOn' | 'endsOn' | 'hours'>;

/**
 * First and last day of an item as it stands on a time line: its dates; an open side is null. Without dates the school
 * years of its hours, whole. Null when it has neither.
 */
export function itemSpan(
  { startsOn, endsOn, hours }: Dated,
  start: SchoolYearStart,
): { readonly from: IsoDate | null; readonly to: IsoDate | null } | null {
  if (startsOn !== null || endsOn !== null) return { from: startsOn, to: endsOn };
  if (hours.length === 0) return null;
  const years = hours.map(({ schoolYear }) => schoolYear);
  const period = (startYear: number) => schoolYearPeriod({ kind: 'school-year', startYear }, start);
  return { from: period(Math.min(...years)).from, to: period(Math.max(...years)).to };
}

/** Whether an item lies in a school year, given as its first calendar year: by its dates or by hours in that year. */
export function isInSchoolYear(item: Dated, schoolYear: number, start: SchoolYearStart): boolean {
  if (item.hours.some((hours) => hours.schoolYear === schoolYear)) return true;
  const span = itemSpan(item, start);
  if (span === null) return false;
  const yearOf = (date: IsoDate | null, open: number): number =>
    date === null ? open : schoolYearOf(date, start).startYear;
  return yearOf(span.from, -Infinity) <= schoolYear && schoolYear <= yearOf(span.to, Infinity);
}

/** Sums of some items in one school year. */
export interface SchoolYearSum {
  readonly schoolYear: number;
  /** Items that lie in the year. */
  readonly items: number;
  /** Whole minutes of all sources. */
  readonly minutes: number;
}

/** The items and hours of each school year. An item over more years counts in each; its hours in their own. */
export function sumsBySchoolYear(
  items: readonly Dated[],
  schoolYears: readonly number[],
  start: SchoolYearStart,
): readonly SchoolYearSum[] {
  return schoolYears.map((schoolYear) => ({
    schoolYear,
    items: items.filter((item) => isInSchoolYear(item, schoolYear, start)).length,
    minutes: items
      .flatMap(({ hours }) => hours)
      .filter((hours) => hours.schoolYear === schoolYear)
      .reduce((sum, { minutes }) => sum + minutes, 0),
  }));
}

/** Costs of some items in one calendar year, all payers, in whole cents. */
export function centsInYear(items: readonly Pick<PlanItem, 'costs'>[], year: number): number {
  return items
    .flatMap(({ costs }) => costs)
    .filter((cost) => cost.year === year)
    .reduce((sum, { cents }) => sum + cents, 0);
}
