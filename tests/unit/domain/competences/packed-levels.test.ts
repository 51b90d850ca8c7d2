import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import {
  packLatestRatings,
  raterKindIndex,
  readPacked,
  selfLevelFromPacked,
  usedLevelFromPacked,
  type SlottedRating,
} from '#shared/domain/competences/packed-levels.ts';
import { latestRatingOn, selfLevelOn, usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { ratingFacts } from '../arbitraries.ts';
import { momentOn } from '../builders.ts';

const lastDate = isoDate('9999-12-31');

function aSlottedRating(changes: Partial<SlottedRating> = {}): SlottedRating {
  return {
    slot: 0,
    raterKind: 'leader',
    level: 3,
    ratedOn: isoDate('2026-03-01'),
    recordedAt: momentOn('2026-03-01'),
    ...changes,
  };
}

describe('packed levels', () => {
  it('have the documented bytes', () => {
    const packed = packLatestRatings([
      aSlottedRating({ slot: 1, raterKind: 'leader', level: 3, ratedOn: isoDate('2000-10-27') }),
      aSlottedRating({ slot: 0, raterKind: 'self', level: 4, ratedOn: isoDate('2000-01-02') }),
    ]);
    // Slot 0 starts at byte 0, `self` is the first kind: level 4, day 1 (2 January 2000) = 01 00.
    // Slot 1 starts at byte 15, `leader` is the second kind: bytes 18–20. 27 October 2000 is day 300 of the leap year
    // counted from 0: 31+29+31+30+31+30+31+31+30 = 274 days before 1 October, + 26 = 300 = 0x012C = 2C 01.
    const expected = new Uint8Array(30);
    expected.set([4, 1, 0], 0);
    expected.set([3, 0x2c, 0x01], 18);
    expect(packed).toEqual(expected);
  });

  it('keep the order of the rater kinds, because stored files depend on it', () => {
    expect(RATER_KINDS).toEqual(['self', 'leader', 'peer', 'observation', 'agreed']);
  });

  it('are empty without ratings and unknown beyond their end', () => {
    const packed = packLatestRatings([]);
    expect(packed).toHaveLength(0);
    expect(usedLevelFromPacked(packed, 0)).toBeNull();
    expect(readPacked(packed, 7, raterKindIndex('self'))).toBeNull();
  });

  it('move days that do not fit to the nearer end, after the latest was chosen by its full date', () => {
    const early = packLatestRatings([
      aSlottedRating({ level: 1, ratedOn: isoDate('1995-01-01') }),
      aSlottedRating({ level: 2, ratedOn: isoDate('1996-01-01'), recordedAt: momentOn('1995-01-01') }),
    ]);
    expect(readPacked(early, 0, raterKindIndex('leader'))).toEqual({ level: 2, ratedOn: '2000-01-01' });
    const late = packLatestRatings([aSlottedRating({ ratedOn: isoDate('2200-01-01') })]);
    // 65,535 days after 1 January 2000.
    expect(readPacked(late, 0, raterKindIndex('leader'))).toEqual({ level: 3, ratedOn: '2179-06-06' });
  });

  it('refuse levels and slots that do not fit', () => {
    expect(() => packLatestRatings([aSlottedRating({ level: 0 })])).toThrow('level');
    expect(() => packLatestRatings([aSlottedRating({ level: 251 })])).toThrow('level');
    expect(() => packLatestRatings([aSlottedRating({ slot: -1 })])).toThrow('slot');
  });

  it('say the same as the ratings themselves, for every competence and rater kind', () => {
    const slotted = fc.record({ slot: fc.nat(5), fact: ratingFacts }).map(({ slot, fact }) => ({ ...fact, slot }));
    fc.assert(
      fc.property(fc.array(slotted), (ratings) => {
        const packed = packLatestRatings(ratings);
        const highestSlot = Math.max(-1, ...ratings.map((rating) => rating.slot));
        expect(packed).toHaveLength((highestSlot + 1) * 15);
        for (let slot = 0; slot <= 6; slot += 1) {
          const own = ratings.filter((rating) => rating.slot === slot);
          expect(usedLevelFromPacked(packed, slot)).toBe(usedLevelOn(own, lastDate));
          expect(selfLevelFromPacked(packed, slot)).toBe(selfLevelOn(own, lastDate));
          for (const raterKind of RATER_KINDS) {
            const latest = latestRatingOn(own, raterKind, lastDate);
            const expected = latest === null ? null : { level: latest.level, ratedOn: latest.ratedOn };
            expect(readPacked(packed, slot, raterKindIndex(raterKind))).toEqual(expected);
          }
        }
        expect(packLatestRatings(ratings.toReversed())).toEqual(packed);
      }),
    );
  });
});
