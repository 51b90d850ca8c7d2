import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selfDifference } from '#shared/domain/competences/difference.ts';
import { latestRatingOn, selfLevelOn, usedLevelLookup, usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, ratingFacts } from '../arbitraries.ts';
import { aRating, id, momentOn } from '../builders.ts';

const day = isoDate('2026-10-01');

describe('the used level', () => {
  it('is unknown without ratings, which is not 0', () => {
    expect(usedLevelOn([], day)).toBeNull();
  });

  it('is the latest rating of the leader when nothing was agreed', () => {
    const ratings = [
      aRating({ level: 3, ratedOn: isoDate('2026-03-01') }),
      aRating({ level: 2, ratedOn: isoDate('2025-03-01') }),
    ];
    expect(usedLevelOn(ratings, day)).toBe(3);
  });

  it('is the agreed level even when the leader rated later', () => {
    const ratings = [
      aRating({ level: 2, raterKind: 'agreed', ratedOn: isoDate('2025-03-01') }),
      aRating({ level: 4, raterKind: 'leader', ratedOn: isoDate('2026-03-01') }),
    ];
    expect(usedLevelOn(ratings, day)).toBe(2);
  });

  it('never comes from self, peers or observations', () => {
    const ratings = (['self', 'peer', 'observation'] as const).map((raterKind) => aRating({ raterKind, level: 4 }));
    expect(usedLevelOn(ratings, day)).toBeNull();
    expect(selfLevelOn(ratings, day)).toBe(4);
  });

  it('counts a rating of the day itself and none after it', () => {
    const ratings = [aRating({ level: 1, ratedOn: day }), aRating({ level: 4, ratedOn: isoDate('2026-10-02') })];
    expect(usedLevelOn(ratings, day)).toBe(1);
    expect(usedLevelOn(ratings, isoDate('2026-09-30'))).toBeNull();
  });

  it('takes the rating entered last among those of one day, and the lower one among those of one moment', () => {
    const morning = aRating({ level: 4, ratedOn: day, recordedAt: momentOn('2026-10-01', '09:00') });
    const evening = aRating({ level: 2, ratedOn: day, recordedAt: momentOn('2026-10-01', '20:00') });
    expect(usedLevelOn([evening, morning], day)).toBe(2);
    const sameMoment = { ...morning, level: 3 };
    expect(usedLevelOn([morning, sameMoment], day)).toBe(3);
    expect(usedLevelOn([sameMoment, morning], day)).toBe(3);
  });

  it('does not depend on the order of the ratings', () => {
    fc.assert(
      fc.property(fc.array(ratingFacts), dates('2025-12-30', '2026-01-12'), (ratings, date) => {
        expect(usedLevelOn(ratings.toReversed(), date)).toBe(usedLevelOn(ratings, date));
      }),
    );
  });

  it('does not change when someone rates himself, a peer rates or an observation is added', () => {
    const informing = ratingFacts.filter(({ raterKind }) => raterKind !== 'leader' && raterKind !== 'agreed');
    fc.assert(
      fc.property(fc.array(ratingFacts), informing, dates('2025-12-30', '2026-01-12'), (ratings, extra, date) => {
        expect(usedLevelOn([...ratings, extra], date)).toBe(usedLevelOn(ratings, date));
      }),
    );
  });

  it('is the level of a rating of that kind that is dated by then', () => {
    fc.assert(
      fc.property(fc.array(ratingFacts), dates('2025-12-30', '2026-01-12'), (ratings, date) => {
        const latest = latestRatingOn(ratings, 'leader', date);
        const earlierOnes = ratings.filter(({ raterKind, ratedOn }) => raterKind === 'leader' && ratedOn <= date);
        expect(latest === null).toBe(earlierOnes.length === 0);
        for (const rating of earlierOnes) expect(latest !== null && rating.ratedOn <= latest.ratedOn).toBe(true);
      }),
    );
  });
});

describe('looking up the used levels of many people', () => {
  it('keeps people and competences apart', () => {
    const lookup = usedLevelLookup(
      [
        aRating({ personId: id('anna'), competenceId: id('reading'), level: 3 }),
        aRating({ personId: id('anna'), competenceId: id('maths'), level: 1 }),
        aRating({ personId: id('bert'), competenceId: id('reading'), level: 2 }),
      ],
      day,
    );
    expect(lookup(id('anna'), id('reading'))).toBe(3);
    expect(lookup(id('anna'), id('maths'))).toBe(1);
    expect(lookup(id('bert'), id('reading'))).toBe(2);
    expect(lookup(id('bert'), id('maths'))).toBeNull();
    expect(lookup(id('cor'), id('reading'))).toBeNull();
  });
});

describe('the difference between the own and the used level', () => {
  it('is positive when a person rates himself higher', () => {
    expect(selfDifference(4, 2)).toBe(2);
    expect(selfDifference(1, 3)).toBe(-2);
    expect(selfDifference(3, 3)).toBe(0);
  });

  it('is unknown when either level is', () => {
    expect(selfDifference(null, 2)).toBeNull();
    expect(selfDifference(2, null)).toBeNull();
  });
});
