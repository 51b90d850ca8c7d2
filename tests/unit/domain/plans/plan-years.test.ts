import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { centsInYear, isInSchoolYear, itemSpan, sumsBySchoolYear } from '#shared/domain/plans/plan-years.ts';
import { aPlanItem } from './plan-builders.ts';

const START = '08-01';
const YEARS = [2025, 2026, 2027, 2028];
const course = aPlanItem({
  startsOn: isoDate('2026-09-01'),
  endsOn: isoDate('2028-07-31'),
  hours: [
    { schoolYear: 2026, minutes: 600 },
    { schoolYear: 2027, minutes: 300 },
  ],
  costs: [
    { year: 2026, cents: 50_000 },
    { year: 2027, cents: 95_000 },
  ],
});

describe('the years of an item', () => {
  it('are those of its dates, to the day', () => {
    expect(YEARS.filter((year) => isInSchoolYear(course, year, START))).toEqual([2026, 2027]);
    const open = aPlanItem({ startsOn: isoDate('2027-08-01') });
    expect(YEARS.filter((year) => isInSchoolYear(open, year, START))).toEqual([2027, 2028]);
  });

  it('are those of its hours without dates, and none without both', () => {
    const wish = aPlanItem({ hours: [{ schoolYear: 2027 }] });
    expect(itemSpan(wish, START)).toEqual({ from: '2027-08-01', to: '2028-07-31' });
    expect(itemSpan(aPlanItem(), START)).toBeNull();
    expect(YEARS.filter((year) => isInSchoolYear(wish, year, START))).toEqual([2027]);
  });
});

describe('sums per year', () => {
  it('count items and hours per school year and costs per calendar year', () => {
    const day = aPlanItem({ startsOn: isoDate('2026-11-10'), endsOn: isoDate('2026-11-10'), costs: [{ year: 2026 }] });
    expect(sumsBySchoolYear([course, day], [2026, 2027, 2028], START)).toEqual([
      { schoolYear: 2026, items: 2, minutes: 600 },
      { schoolYear: 2027, items: 1, minutes: 300 },
      { schoolYear: 2028, items: 0, minutes: 0 },
    ]);
    expect([2025, 2026, 2027].map((year) => centsInYear([course, day], year))).toEqual([0, 150_000, 95_000]);
  });

  it('agree with their parts', () => {
    const anItem = fc
      .array(fc.record({ schoolYear: fc.constantFrom(...YEARS), minutes: fc.nat(10_000) }))
      .map((hours) => aPlanItem({ hours }));
    fc.assert(
      fc.property(fc.array(anItem), (items) => {
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
        expect(sum(sumsBySchoolYear(items, YEARS, START).map(({ minutes }) => minutes))).toBe(
          sum(items.flatMap(({ hours }) => hours.map(({ minutes }) => minutes))),
        );
      }),
    );
  });
});
