import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import { packLatestRatings, raterKindIndex, readPacked } from '#shared/domain/competences/packed-levels.ts';
import { standingOn } from '#shared/domain/competences/rating-standing.ts';
import { latestRatingOn, usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, ratingFacts } from '../arbitraries.ts';
import { aRating, id } from '../builders.ts';

const today = isoDate('2026-11-01');

describe('where a person stands', () => {
  it('is unknown without ratings, with no difference and no age', () => {
    expect(standingOn([], today)).toEqual({
      used: null,
      latest: { self: null, leader: null, peer: null, observation: null, agreed: null },
      selfDifference: null,
      selfLeaderDifference: null,
      age: null,
      givenOn: null,
      reviewedOn: null,
      count: 0,
    });
  });

  // self 4, leader 2, agreed 3: self is one above what is used, and two above what the leader saw.
  it('keeps every rater apart and shows both differences', () => {
    const standing = standingOn(
      [
        aRating({ id: id('s'), raterKind: 'self', level: 4, ratedOn: isoDate('2026-03-01') }),
        aRating({ id: id('l'), raterKind: 'leader', level: 2, ratedOn: isoDate('2026-03-05') }),
        aRating({ id: id('p'), raterKind: 'peer', level: 1, ratedOn: isoDate('2026-04-01') }),
        aRating({ id: id('a'), raterKind: 'agreed', level: 3, ratedOn: isoDate('2025-11-01') }),
        aRating({ id: id('later'), raterKind: 'agreed', level: 1, ratedOn: isoDate('2026-11-02') }),
      ],
      today,
    );
    expect(standing.used?.id).toBe('a');
    expect(standing.latest.peer?.level).toBe(1);
    expect(standing.latest.observation).toBeNull();
    expect(standing.selfDifference).toBe(1);
    expect(standing.selfLeaderDifference).toBe(2);
    expect(standing.age).toEqual({ days: 365, years: 1, months: 0 });
    expect(standing.givenOn).toBe('2025-11-01');
    expect(standing.reviewedOn).toBeNull();
    expect(standing.count).toBe(4);
  });

  it('agrees with the definitions of the level used, of each rater, and with the packed levels', () => {
    fc.assert(
      fc.property(fc.array(ratingFacts), dates('2025-12-30', '2026-01-12'), (facts, on) => {
        const ratings = facts.map((fact, index) => aRating({ ...fact, id: id(`rating-${String(index)}`) }));
        const standing = standingOn(ratings.toReversed(), on);
        expect(standing.used?.level ?? null).toBe(usedLevelOn(ratings, on));
        const packed = packLatestRatings(
          ratings.filter(({ ratedOn }) => ratedOn <= on).map((rating) => ({ ...rating, slot: 0 })),
        );
        for (const kind of RATER_KINDS) {
          const latest = latestRatingOn(ratings, kind, on);
          expect(standing.latest[kind]?.level).toBe(latest?.level);
          expect(readPacked(packed, 0, raterKindIndex(kind))?.level).toBe(latest?.level);
        }
      }),
    );
  });
});
