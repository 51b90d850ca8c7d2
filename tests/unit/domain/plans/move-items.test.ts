import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, dateOfDayNumber, dayNumber, daysBetween, isoDate } from '#shared/kernel/dates.ts';
import { weekdayOf } from '#shared/kernel/weekday.ts';
import { PLAN_STATES } from '#shared/domain/plans/entities.ts';
import { isMovable, moveItemByYears, moveProblems, sameWeekdayInYears } from '#shared/domain/plans/move-items.ts';
import { id } from '../builders.ts';
import { aPlanItem } from './plan-builders.ts';

const FIRST = dayNumber(isoDate('2000-01-01'));
const LAST = dayNumber(isoDate('2080-12-31'));
const aDate = fc
  .integer({ min: FIRST, max: LAST })
  .map(dateOfDayNumber)
  .filter((date) => !date.endsWith('-02-29'));
const years = fc.integer({ min: -10, max: 10 });
const anItem = fc
  .record({
    startsOn: fc.option(aDate),
    endsOn: fc.option(aDate),
    hours: fc.array(fc.record({ schoolYear: fc.integer({ min: 2000, max: 2080 }), minutes: fc.nat() })),
    costs: fc.array(fc.record({ year: fc.integer({ min: 2000, max: 2080 }), cents: fc.nat() })),
  })
  .map((changes) => aPlanItem(changes));

/** Item with a session on a day, which also needs cover that day. */
function withSessions(days: readonly string[], period: readonly [string, string]) {
  return aPlanItem({
    startsOn: isoDate(period[0]),
    endsOn: isoDate(period[1]),
    sessions: days.map((day, index) => ({
      id: id<'plan-session'>(`session-${String(index)}`),
      heldOn: isoDate(day),
      minutes: 180,
      needsCover: true,
    })),
    cover: days.map((day, index) => ({
      id: id<'plan-cover'>(`cover-${String(index)}`),
      weekday: weekdayOf(isoDate(day)),
      from: isoDate(day),
      to: isoDate(day),
      minutesPerWeek: 330,
      state: 'needed',
      coveredBy: '',
    })),
  });
}

describe('moving an item', () => {
  it('takes dates, school years and calendar years along', () => {
    const item = aPlanItem({
      startsOn: isoDate('2026-09-01'),
      endsOn: isoDate('2028-02-29'),
      hours: [{ schoolYear: 2026, minutes: 600 }],
      costs: [{ year: 2027, cents: 95_000 }],
    });
    const moved = moveItemByYears(item, 1);
    expect([moved.startsOn, moved.endsOn]).toEqual(['2027-09-01', '2029-02-28']);
    expect(moved.hours.map(({ schoolYear, minutes }) => [schoolYear, minutes])).toEqual([[2027, 600]]);
    expect(moved.costs.map(({ year, cents }) => [year, cents])).toEqual([[2028, 95_000]]);
  });

  it('there and back is where it was', () => {
    fc.assert(
      fc.property(anItem, years, (item, by) => {
        expect(moveItemByYears(moveItemByYears(item, by), -by)).toEqual(item);
      }),
    );
  });

  it('keeps a Wednesday a Wednesday, sessions and cover alike', () => {
    const item = withSessions(['2026-09-02', '2027-03-10'], ['2026-09-01', '2027-07-01']);
    const moved = moveItemByYears(item, 1);
    expect(moved.sessions.map(({ heldOn }) => heldOn)).toEqual(['2027-09-01', '2028-03-08']);
    expect(moved.cover.map(({ from, to, weekday }) => [from, to, weekday])).toEqual([
      ['2027-09-01', '2027-09-01', 3],
      ['2028-03-08', '2028-03-08', 3],
    ]);
    expect([moved.startsOn, moved.endsOn]).toEqual(['2027-09-01', '2028-07-01']);
  });

  it('takes a day of training along whole, and makes room for sessions at the edge', () => {
    const day = moveItemByYears(withSessions(['2026-09-02'], ['2026-09-02', '2026-09-02']), 1);
    expect([day.startsOn, day.endsOn]).toEqual(['2027-09-01', '2027-09-01']);
    const edge = moveItemByYears(withSessions(['2026-09-02'], ['2026-09-02', '2026-09-03']), -1);
    expect([edge.startsOn, edge.endsOn, edge.sessions[0]?.heldOn]).toEqual(['2025-09-03', '2025-09-03', '2025-09-03']);
  });

  it('keeps weekdays near the same date, and finds the way back', () => {
    fc.assert(
      fc.property(aDate, years, (date, by) => {
        const moved = sameWeekdayInYears(date, by);
        expect(weekdayOf(moved)).toBe(weekdayOf(date));
        expect(sameWeekdayInYears(moved, -by)).toBe(date);
        expect(Math.abs(daysBetween(addYears(date, by), moved))).toBeLessThanOrEqual(Math.abs(by) === 3 ? 4 : 3);
      }),
    );
  });

  it('keeps all sessions on their own days, within the period, and the ends in order', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 340 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(aDate, some, years, (first, offsets, by) => {
        const days = offsets.map((offset) => dateOfDayNumber(dayNumber(first) + offset)).sort();
        const item = withSessions(days, [first, dateOfDayNumber(dayNumber(first) + 340)]);
        const moved = moveItemByYears(item, by);
        const held = moved.sessions.map(({ heldOn }) => heldOn);
        expect(new Set(held).size).toBe(days.length);
        expect(held.every((day) => (moved.startsOn ?? day) <= day && day <= (moved.endsOn ?? day))).toBe(true);
        const back = moveItemByYears(moved, -by);
        expect([back.sessions, back.cover]).toEqual([item.sessions, item.cover]);
      }),
    );
  });

  it('changes no sum', () => {
    const sums = (item: ReturnType<typeof aPlanItem>) => [
      item.hours.reduce((sum, { minutes }) => sum + minutes, 0),
      item.costs.reduce((sum, { cents }) => sum + cents, 0),
    ];
    fc.assert(
      fc.property(anItem, years, (item, by) => {
        expect(sums(moveItemByYears(item, by))).toEqual(sums(item));
      }),
    );
  });

  it('is for what has not begun and lies in a year', () => {
    expect(PLAN_STATES.filter(isMovable)).toEqual(['wish', 'discussed', 'agreed', 'enrolled']);
    expect(moveProblems(aPlanItem({ state: 'running' }))[0]?.code).toBe('plan-move-not-allowed');
    expect(moveProblems(aPlanItem())[0]?.code).toBe('plan-move-nothing');
    expect(moveProblems(aPlanItem({ startsOn: isoDate('2026-09-01') }))).toEqual([]);
  });
});
