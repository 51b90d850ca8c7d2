import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber, isoDate } from '#shared/kernel/dates.ts';
import { PLAN_STATES } from '#shared/domain/plans/entities.ts';
import { isMovable, moveItemByYears, moveProblems } from '#shared/domain/plans/move-items.ts';
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
