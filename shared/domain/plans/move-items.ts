import { addYears, type IsoDate } from '../../kernel/dates.ts';
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

/**
 * An item a number of years later (or earlier when negative), whole: its dates, the school years of its hours, the
 * calendar years of its costs, its sessions and its cover go together; sizes and sums stay as they are.
 *
 * Every date becomes the same day of the other year, so that what lay within the period still does; 29 February becomes
 * 28 February in a common year, and only that does not come back on the way back. Weekdays shift by one or two.
 */
export function moveItemByYears(item: PlanItem, years: number): PlanItem {
  const move = (date: IsoDate): IsoDate => addYears(date, years);
  return {
    ...item,
    startsOn: item.startsOn === null ? null : move(item.startsOn),
    endsOn: item.endsOn === null ? null : move(item.endsOn),
    hours: item.hours.map((hours) => ({ ...hours, schoolYear: hours.schoolYear + years })),
    costs: item.costs.map((cost) => ({ ...cost, year: cost.year + years })),
    sessions: item.sessions.map((session) => ({ ...session, heldOn: move(session.heldOn) })),
    cover: item.cover.map((cover) => ({ ...cover, from: move(cover.from), to: move(cover.to) })),
  };
}

/** What stands in the way of moving an item; empty when nothing does. */
export function moveProblems(item: PlanItem): readonly Problem<'plan-move-not-allowed' | 'plan-move-nothing'>[] {
  if (!isMovable(item.state)) return [errorAt('itemId', 'plan-move-not-allowed')];
  return hasYears(item) ? [] : [errorAt('itemId', 'plan-move-nothing')];
}
