import { addDays, isWithin, type IsoDate } from '../../kernel/dates.ts';
import { mondayOf } from '../../kernel/weekday.ts';
import type { PlanSessionDraft } from './plan-part-policy.ts';
import { holidayOn, type SchoolHoliday } from './school-holidays.ts';

/** A row of sessions, such as every other Wednesday from September to June. */
export interface SessionSeries {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 1 Monday – 7 Sunday. */
  readonly weekday: number;
  /** 1 every week, 2 every other week, … */
  readonly everyWeeks: number;
  /** Whole minutes per session. */
  readonly minutes: number;
  readonly needsCover: boolean;
}

/** The sessions of a series, and the days that were left out because the school is closed. */
export interface SeriesDays {
  readonly sessions: readonly PlanSessionDraft[];
  readonly skipped: readonly IsoDate[];
}

/** More days than this are a slip. */
const MOST_DAYS = 400;

/**
 * The days of a series: the weekday in every so-manieth week, counted from the week of the first such day on, without days
 * in a holiday. A day that is left out does not move the rhythm. Nothing when the series cannot be: an end before the
 * start or a rhythm below one week. At most 400 days.
 *
 * Worked: every other Wednesday from 1 September 2026 (a Tuesday) to 31 October, autumn holiday 10–18 October: 2, 16 and
 * 30 September and 28 October; 14 October is left out.
 */
export function sessionSeries(
  series: SessionSeries,
  holidays: readonly Pick<SchoolHoliday, 'from' | 'to'>[],
): SeriesDays {
  const { from, to, weekday, everyWeeks, minutes, needsCover } = series;
  const sessions: PlanSessionDraft[] = [];
  const skipped: IsoDate[] = [];
  if (to < from || !Number.isInteger(everyWeeks) || everyWeeks < 1) return { sessions, skipped };
  const inFirstWeek = addDays(mondayOf(from), weekday - 1);
  let day = inFirstWeek < from ? addDays(inFirstWeek, 7) : inFirstWeek;
  while (isWithin(day, from, to) && sessions.length + skipped.length < MOST_DAYS) {
    if (holidayOn(day, holidays) === null) sessions.push({ id: null, heldOn: day, minutes, needsCover });
    else skipped.push(day);
    day = addDays(day, 7 * everyWeeks);
  }
  return { sessions, skipped };
}

/** Sessions with new ones among them, in order of day; a new one takes the place of one on the same day. */
export function mergeSessions(
  present: readonly PlanSessionDraft[],
  added: readonly PlanSessionDraft[],
): readonly PlanSessionDraft[] {
  const byDay = new Map(present.map((session) => [session.heldOn, session]));
  for (const session of added) byDay.set(session.heldOn, { ...session, id: byDay.get(session.heldOn)?.id ?? null });
  return [...byDay.values()].sort((left, right) => (left.heldOn < right.heldOn ? -1 : 1));
}
