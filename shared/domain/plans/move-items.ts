import { addDays, addYears, type IsoDate } from '../../kernel/dates.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { PlanItem, PlanState } from './entities.ts';

/** Whether an item can go to another year: as long as it has not begun. */
export function isMovable(state: PlanState): boolean {
  return state === 'wish' || state === 'discussed' || state === 'agreed' || state === 'enrolled';
}

/** Whether an item has anything that lies in a year. */
export function hasYears(
  item: Pick<PlanItem, 'startsOn' | 'endsOn' | 'hours' | 'costs' | 'sessions' | 'cover'>,
): boolean {
  return (
    item.startsOn !== null ||
    item.endsOn !== null ||
    item.hours.length + item.costs.length + item.sessions.length + item.cover.length > 0
  );
}

/** Mean length of a year in days, a leap year in four. */
const DAYS_OF_A_YEAR = 365.25;

/**
 * A day of teaching a number of years later (or earlier when negative) on the same weekday: the whole weeks that come
 * nearest to so many years, 52 for one. It ends up at most three days from the same date, for three years at most four;
 * days keep their distance, and there and back is where it was.
 *
 * Worked: Wednesday 2 September 2026 becomes Wednesday 1 September 2027, and with two years Wednesday 30 August 2028.
 */
export function sameWeekdayInYears(date: IsoDate, years: number): IsoDate {
  return addDays(date, 7 * Math.round((years * DAYS_OF_A_YEAR) / 7));
}

/**
 * An item a number of years later (or earlier when negative), whole: its dates, the school years of its hours, the
 * calendar years of its costs, its sessions and its cover go together; sizes and sums stay as they are.
 *
 * Sessions and cover keep their weekday: {@link sameWeekdayInYears}. The first and the last day become the same day of
 * the other year (29 February becomes 28 February in a common year), but go along with a session of that day, and make
 * room for the sessions that lay between them.
 */
export function moveItemByYears(item: PlanItem, years: number): PlanItem {
  const keepWeekday = (date: IsoDate): IsoDate => sameWeekdayInYears(date, years);
  return {
    ...item,
    ...movedPeriod(item, years),
    hours: item.hours.map((hours) => ({ ...hours, schoolYear: hours.schoolYear + years })),
    costs: item.costs.map((cost) => ({ ...cost, year: cost.year + years })),
    sessions: item.sessions.map((session) => ({ ...session, heldOn: keepWeekday(session.heldOn) })),
    cover: item.cover.map((cover) => ({ ...cover, from: keepWeekday(cover.from), to: keepWeekday(cover.to) })),
  };
}

function movedPeriod({ startsOn, endsOn, sessions }: PlanItem, years: number): Pick<PlanItem, 'startsOn' | 'endsOn'> {
  const days = sessions.map(({ heldOn }) => heldOn);
  const move = (end: IsoDate): IsoDate => (days.includes(end) ? sameWeekdayInYears(end, years) : addYears(end, years));
  const inside = days
    .filter((day) => (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn))
    .map((day) => sameWeekdayInYears(day, years))
    .sort();
  const [first] = inside;
  const last = inside.at(-1);
  const from = startsOn === null ? null : move(startsOn);
  const to = endsOn === null ? null : move(endsOn);
  return {
    startsOn: from !== null && first !== undefined && first < from ? first : from,
    endsOn: to !== null && last !== undefined && last > to ? last : to,
  };
}

/** What stands in the way of moving an item; empty when nothing does. */
export function moveProblems(
  item: Parameters<typeof hasYears>[0] & Pick<PlanItem, 'state'>,
): readonly Problem<'plan-move-not-allowed' | 'plan-move-nothing'>[] {
  if (!isMovable(item.state)) return [errorAt('itemId', 'plan-move-not-allowed')];
  return hasYears(item) ? [] : [errorAt('itemId', 'plan-move-nothing')];
}
