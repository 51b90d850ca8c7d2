import { daysBetween, isoDate, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { SchoolHolidayId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';

/** A period in which the school is closed, as the school itself enters it; both days count. */
export interface SchoolHoliday {
  readonly id: SchoolHolidayId;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A holiday as it is entered. */
export type SchoolHolidayDraft = Omit<SchoolHoliday, 'id'>;

const MAX_TITLE = 100;
const MAX_DAYS = 366;
const EARLIEST: IsoDate = isoDate('1990-01-01');
const LATEST: IsoDate = isoDate('2100-12-31');

/** What can be wrong with a holiday. */
export type HolidayProblemCode =
  'required' | 'too-long' | 'end-before-start' | 'date-too-early' | 'date-too-late' | 'period-too-long';

/** What is wrong with a holiday: it has a name and two days in order, between 1990 and 2100, at most a year apart. */
export function holidayProblems({ title, from, to }: SchoolHolidayDraft): readonly Problem<HolidayProblemCode>[] {
  const problems: Problem<HolidayProblemCode>[] = [];
  if (title.trim() === '') problems.push(errorAt('title', 'required'));
  if (characterCount(title) > MAX_TITLE) problems.push(errorAt('title', 'too-long', { max: MAX_TITLE }));
  if (from < EARLIEST) problems.push(errorAt('from', 'date-too-early', { earliest: EARLIEST }));
  if (to > LATEST) problems.push(errorAt('to', 'date-too-late', { latest: LATEST }));
  if (to < from) problems.push(errorAt('to', 'end-before-start'));
  else if (daysBetween(from, to) >= MAX_DAYS) problems.push(errorAt('to', 'period-too-long', { max: MAX_DAYS }));
  return problems;
}

/** The holiday in which a day falls; null on a day on which the school is open. */
export function holidayOn<Period extends Pick<SchoolHoliday, 'from' | 'to'>>(
  date: IsoDate,
  holidays: readonly Period[],
): Period | null {
  return holidays.find(({ from, to }) => isWithin(date, from, to)) ?? null;
}
