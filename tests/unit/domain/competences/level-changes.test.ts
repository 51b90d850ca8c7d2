import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import { levelChanges } from '#shared/domain/competences/level-changes.ts';
import { usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { aRating, id } from '../builders.ts';

it('tells the days on which the used level changed', () => {
  const ratings = [
    aRating({ level: 3, ratedOn: isoDate('2026-03-01') }),
    aRating({ level: 2, ratedOn: isoDate('2025-03-01') }),
    aRating({ level: 4, raterKind: 'self', ratedOn: isoDate('2025-06-01') }),
    aRating({ level: 4, raterKind: 'agreed', ratedOn: isoDate('2026-09-01') }),
    // The leader's rating after an agreement changes nothing.
    aRating({ level: 2, ratedOn: isoDate('2026-10-01') }),
    aRating({ level: 1, competenceId: id('other'), ratedOn: isoDate('2025-03-01') }),
    aRating({ level: 1, competenceId: id('other'), ratedOn: isoDate('2026-03-01') }),
  ];
  expect(levelChanges(ratings).map(({ on, competenceId, from, to }) => [on, competenceId, from, to])).toEqual([
    ['2025-03-01', 'competence-1', null, 2],
    ['2025-03-01', 'other', null, 1],
    ['2026-03-01', 'competence-1', 2, 3],
    ['2026-09-01', 'competence-1', 3, 4],
  ]);
});

it('ends at the used level of the last day, whatever the order of the ratings', () => {
  const rating = fc.record({
    level: fc.integer({ min: 1, max: 4 }),
    raterKind: fc.constantFrom(...RATER_KINDS),
    ratedOn: fc.nat(6).map((days) => addDays(isoDate('2026-01-01'), days)),
  });
  fc.assert(
    fc.property(fc.array(rating, { maxLength: 12 }), (given) => {
      const ratings = given.map(aRating);
      const changes = levelChanges(ratings);
      expect(changes.at(-1)?.to ?? null).toBe(usedLevelOn(ratings, isoDate('2026-12-31')));
      expect(levelChanges(ratings.toReversed())).toEqual(changes);
      for (const [index, change] of changes.entries()) {
        expect(change.from).toBe(changes[index - 1]?.to ?? null);
        expect(change.to).not.toBe(change.from);
      }
    }),
  );
});
