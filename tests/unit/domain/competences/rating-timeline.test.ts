import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelSteps } from '#shared/domain/competences/rating-timeline.ts';
import { usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, ratingFacts } from '../arbitraries.ts';
import { aRating, id } from '../builders.ts';

describe('the level used through time', () => {
  it('takes a step when the level changes and when it is agreed, and none when it is confirmed', () => {
    const first = aRating({ id: id('first'), level: 2, ratedOn: isoDate('2023-05-01') });
    const steps = levelSteps([
      aRating({ raterKind: 'agreed', level: 3, ratedOn: isoDate('2025-02-01') }),
      first,
      aRating({ raterKind: 'self', level: 4, ratedOn: isoDate('2023-01-01') }),
      aRating({ level: 2, ratedOn: isoDate('2024-05-01'), confirmsId: first.id }),
      aRating({ level: 3, ratedOn: isoDate('2024-09-01') }),
      aRating({ level: 1, ratedOn: isoDate('2026-01-01') }),
    ]);
    expect(steps).toEqual([
      { from: '2023-05-01', level: 2, isAgreed: false },
      { from: '2024-09-01', level: 3, isAgreed: false },
      { from: '2025-02-01', level: 3, isAgreed: true },
    ]);
  });

  it('is on any date what the definition of the level used says', () => {
    fc.assert(
      fc.property(fc.array(ratingFacts), dates('2025-12-30', '2026-01-12'), (ratings, on) => {
        const step = levelSteps(ratings).findLast(({ from }) => from <= on);
        expect(step?.level ?? null).toBe(usedLevelOn(ratings, on));
      }),
    );
  });
});
