import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStale, ratingAge, usedLevelAge } from '#shared/domain/competences/rating-age.ts';
import { daysBetween, isoDate } from '#shared/kernel/dates.ts';
import { dates, ratingFacts } from '../arbitraries.ts';
import { aRating } from '../builders.ts';

const on = isoDate('2026-11-01');

describe('the age of a rating', () => {
  it.each([
    ['2026-11-01', { days: 0, years: 0, months: 0 }],
    ['2026-10-31', { days: 1, years: 0, months: 0 }],
    ['2026-10-01', { days: 31, years: 0, months: 1 }],
    ['2026-10-02', { days: 30, years: 0, months: 0 }],
    ['2025-11-01', { days: 365, years: 1, months: 0 }],
    // 29 October 2026 is 2 years; three days more are no month.
    ['2024-10-29', { days: 733, years: 2, months: 0 }],
    ['2024-09-01', { days: 791, years: 2, months: 2 }],
    // A day that has yet to come is not of a negative age.
    ['2026-12-01', { days: 0, years: 0, months: 0 }],
  ] as const)('of %s is counted in days, and in years and months', (ratedOn, age) => {
    expect(ratingAge(isoDate(ratedOn), on)).toEqual(age);
  });

  it('never falls as time goes by', () => {
    fc.assert(
      fc.property(dates(), dates(), dates(), (ratedOn, one, other) => {
        const [sooner, later] = one < other ? [one, other] : [other, one];
        const [before, after] = [ratingAge(ratedOn, sooner), ratingAge(ratedOn, later)];
        expect(after.days).toBeGreaterThanOrEqual(before.days);
        expect(after.years * 12 + after.months).toBeGreaterThanOrEqual(before.years * 12 + before.months);
        expect(after.months).toBeLessThan(12);
        expect(after.days).toBe(Math.max(0, daysBetween(ratedOn, later)));
      }),
    );
  });
});

describe('the age of the level used', () => {
  it('is that of the rating it comes from, whatever was said beside it later', () => {
    const ratings = [
      aRating({ raterKind: 'agreed', ratedOn: isoDate('2025-11-01') }),
      aRating({ raterKind: 'leader', ratedOn: isoDate('2026-10-01') }),
      aRating({ raterKind: 'self', ratedOn: isoDate('2026-10-31') }),
    ];
    expect(usedLevelAge(ratings, on)).toEqual({ days: 365, years: 1, months: 0 });
    expect(usedLevelAge(ratings.slice(2), on)).toBeNull();
  });

  it('does not change when somebody only informs', () => {
    const informing = ratingFacts.filter(({ raterKind }) => raterKind !== 'leader' && raterKind !== 'agreed');
    fc.assert(
      fc.property(fc.array(ratingFacts), informing, dates('2026-01-01', '2026-01-12'), (ratings, extra, date) => {
        expect(usedLevelAge([...ratings, extra], date)).toEqual(usedLevelAge(ratings, date));
      }),
    );
  });
});

describe('a stale rating', () => {
  it.each([
    ['2024-11-01', 24, false],
    ['2024-10-31', 24, true],
    ['2025-11-02', 12, false],
    ['2026-04-30', 6, true],
    ['2026-05-01', 6, false],
  ] as const)('of %s, with %i months: %s', (ratedOn, months, isOld) => {
    expect(isStale(isoDate(ratedOn), on, months)).toBe(isOld);
  });

  it('counts from the last day of a month that has no such day', () => {
    // 31 August 2025 and six months: 28 February 2026.
    expect(isStale(isoDate('2025-08-31'), isoDate('2026-02-28'), 6)).toBe(false);
    expect(isStale(isoDate('2025-08-31'), isoDate('2026-03-01'), 6)).toBe(true);
    // 29 February 2024 and a year: 28 February 2025.
    expect(isStale(isoDate('2024-02-29'), isoDate('2025-02-28'), 12)).toBe(false);
    expect(isStale(isoDate('2024-02-29'), isoDate('2025-03-01'), 12)).toBe(true);
  });

  it('stays stale, and is stale by fewer months when it is by more', () => {
    const months = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(dates(), dates(), months, (ratedOn, date, count) => {
        if (!isStale(ratedOn, date, count)) return;
        expect(isStale(ratedOn, date, count - 1)).toBe(true);
        expect(ratingAge(ratedOn, date).days).toBeGreaterThan(0);
      }),
    );
  });
});
