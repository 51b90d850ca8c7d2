import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulkOutcome, bulkUsedLevel, type BulkCell, type BulkLevel } from '#shared/domain/competences/rating-bulk.ts';
import { latestRatingOn, usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, ratingFacts } from '../arbitraries.ts';
import { aRating, momentOn } from '../builders.ts';

const march = { level: 2, ratedOn: isoDate('2026-03-01') };
const unknown: BulkCell = { agreed: null, leader: null };
const byLeader: BulkCell = { agreed: null, leader: march };
const agreed: BulkCell = { agreed: march, leader: null };
const may = (level: number, raterKind: BulkLevel['raterKind']): BulkLevel => ({
  level,
  raterKind,
  ratedOn: isoDate('2026-05-01'),
});

describe('one level for many cells', () => {
  it.each([
    [unknown, may(3, 'leader'), 'new'],
    [byLeader, may(3, 'leader'), 'up'],
    [byLeader, may(1, 'leader'), 'down'],
    [byLeader, may(2, 'leader'), 'same'],
    [agreed, may(4, 'leader'), 'agreed-stays'],
    [agreed, may(4, 'agreed'), 'up'],
    [byLeader, may(1, 'agreed'), 'down'],
    [byLeader, { ...may(4, 'leader'), ratedOn: isoDate('2026-02-28') }, 'later-stays'],
    [byLeader, { ...may(4, 'leader'), ratedOn: isoDate('2026-03-01') }, 'up'],
    [agreed, { ...may(4, 'agreed'), ratedOn: isoDate('2026-02-28') }, 'later-stays'],
    [byLeader, may(4, 'self'), 'beside'],
    [unknown, may(4, 'peer'), 'beside'],
    [agreed, may(4, 'observation'), 'beside'],
  ] as const)('%j, given %j: %s', (cell, given, outcome) => {
    expect(bulkOutcome(cell, given)).toBe(outcome);
  });

  it('says what the level used will be by its own definition', () => {
    const day = dates('2026-01-01', '2026-01-10');
    fc.assert(
      fc.property(fc.array(ratingFacts), ratingFacts, day, (facts, extra, ratedOn) => {
        const end = isoDate('2026-12-31');
        const given = { level: extra.level, raterKind: extra.raterKind, ratedOn };
        const before = facts.map((fact) => aRating(fact));
        const cell: BulkCell = {
          agreed: latestRatingOn(before, 'agreed', end),
          leader: latestRatingOn(before, 'leader', end),
        };
        const after = usedLevelOn([...before, aRating({ ...given, recordedAt: momentOn('2026-06-01') })], end);
        const outcome = bulkOutcome(cell, given);
        expect(bulkUsedLevel(cell)).toBe(usedLevelOn(before, end));
        const isTaken = outcome === 'new' || outcome === 'up' || outcome === 'down' || outcome === 'same';
        expect(after).toBe(isTaken ? given.level : bulkUsedLevel(cell));
        if (outcome === 'up') expect(given.level).toBeGreaterThan(bulkUsedLevel(cell) ?? 0);
        if (outcome === 'new') expect(bulkUsedLevel(cell)).toBeNull();
      }),
    );
  });
});
