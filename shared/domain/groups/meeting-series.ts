import { addDays, type IsoDate } from '../../kernel/dates.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import { LATEST_GROUP_DATE, groupDateProblems, type GroupDateProblemCode } from './group-policy.ts';
import { lengthProblems, startProblems } from './meeting-policy.ts';

/** Most meetings in one series. */
export const MAX_SERIES_MEETINGS = 60;
/** Longest time between two meetings of a series, in weeks. */
export const MAX_SERIES_WEEKS = 26;
const MAX_SKIPPED = 120;
const MAX_TOPIC = 2000;
const DAYS_IN_WEEK = 7;

/**
 * A series of meetings: so many of the same length, every so many weeks on the same day of the week. A research
 * workshop has ten of three hours in a year (concepts 104).
 */
export interface MeetingSeries {
  readonly firstOn: IsoDate;
  /** Weeks from one meeting to the next, 1 or more. */
  readonly everyWeeks: number;
  /** How many meetings there are, skipped days not counted. */
  readonly count: number;
  /** Length of each meeting in minutes. */
  readonly minutes: number;
  /** `HH:MM`; null when not set. */
  readonly startsAt: string | null;
  readonly topic: string;
  /** Days on which there is no meeting; school holidays are not known to the program. */
  readonly skipped: readonly IsoDate[];
}

/** A day on which the rhythm of a series falls. */
export interface SeriesDay {
  readonly date: IsoDate;
  /** Whether the user passes over it; the series then runs on a step longer. */
  readonly isSkipped: boolean;
}

/** What can be wrong with a series. */
export type SeriesProblemCode =
  | 'count-out-of-range'
  | 'weeks-out-of-range'
  | 'minutes-out-of-range'
  | 'time-invalid'
  | 'too-many-skipped'
  | 'too-long'
  | GroupDateProblemCode;

/**
 * What is wrong with a series; empty when its meetings may be made.
 *
 * It has 1–60 meetings, 1–26 weeks apart, of 1–1,440 minutes, and its last one lies before 2200.
 */
export function seriesProblems(series: MeetingSeries): readonly Problem<SeriesProblemCode>[] {
  const problems: Problem<SeriesProblemCode>[] = [
    ...groupDateProblems(series.firstOn, 'firstOn'),
    ...lengthProblems(series.minutes),
    ...startProblems(series.startsAt),
  ];
  if (!isCountUpTo(series.count, MAX_SERIES_MEETINGS)) {
    problems.push(errorAt('count', 'count-out-of-range', { min: 1, max: MAX_SERIES_MEETINGS }));
  }
  if (!isCountUpTo(series.everyWeeks, MAX_SERIES_WEEKS)) {
    problems.push(errorAt('everyWeeks', 'weeks-out-of-range', { min: 1, max: MAX_SERIES_WEEKS }));
  }
  if (series.skipped.length > MAX_SKIPPED) {
    problems.push(errorAt('skipped', 'too-many-skipped', { max: MAX_SKIPPED }));
  }
  if (characterCount(series.topic) > MAX_TOPIC) problems.push(errorAt('topic', 'too-long', { max: MAX_TOPIC }));
  const last = problems.length === 0 ? seriesDays(series).at(-1) : undefined;
  if (last !== undefined && last.date > LATEST_GROUP_DATE) {
    problems.push(errorAt('firstOn', 'date-too-late', { latest: LATEST_GROUP_DATE }));
  }
  return problems;
}

/**
 * The days of a series in order, skipped ones among them: every `everyWeeks` weeks from the first day, until there are
 * `count` days that are not skipped. Days that are skipped but that the rhythm does not meet change nothing.
 *
 * Empty when the series has no whole number of meetings and weeks of at least 1.
 */
export function seriesDays(
  series: Pick<MeetingSeries, 'firstOn' | 'everyWeeks' | 'count' | 'skipped'>,
): readonly SeriesDay[] {
  if (!isCountUpTo(series.count, MAX_SERIES_MEETINGS) || !isCountUpTo(series.everyWeeks, MAX_SERIES_WEEKS)) return [];
  const skipped = new Set(series.skipped);
  const days: SeriesDay[] = [];
  let held = 0;
  for (let step = 0; held < series.count; step += 1) {
    const date = addDays(series.firstOn, step * series.everyWeeks * DAYS_IN_WEEK);
    const isSkipped = skipped.has(date);
    if (!isSkipped) held += 1;
    days.push({ date, isSkipped });
  }
  return days;
}

/** The days on which the series meets, in order. */
export function seriesMeetingDates(
  series: Pick<MeetingSeries, 'firstOn' | 'everyWeeks' | 'count' | 'skipped'>,
): readonly IsoDate[] {
  return seriesDays(series).flatMap(({ date, isSkipped }) => (isSkipped ? [] : [date]));
}

function isCountUpTo(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max;
}
