import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '#shared/domain/competences/entities.ts';
import { packLatestRatings, usedLevelFromPacked } from '#shared/domain/competences/packed-levels.ts';
import { usedLevelAge } from '#shared/domain/competences/rating-age.ts';
import {
  confirmationOf,
  MAX_REVIEWED_CELLS,
  originOf,
  planReview,
  type RatingCell,
  type ReviewFacts,
} from '#shared/domain/competences/rating-review.ts';
import { standingOn } from '#shared/domain/competences/rating-standing.ts';
import { selfLevelOn, usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { ratingFacts } from '../arbitraries.ts';
import { aCompetence, aFramework, aRating, id, momentOn, problemList } from '../builders.ts';

const today = isoDate('2026-11-01');
const cell: RatingCell = { personId: id('person-1'), competenceId: id('competence-1') };
const made = { id: id<'rating'>('rating-new'), today, now: momentOn('2026-11-01') };

function factsWith(ratings: readonly Rating[], changes: Partial<ReviewFacts> = {}): () => ReviewFacts {
  return () => ({ ratings, competence: aCompetence(), framework: aFramework(), ...changes });
}

describe('planning a review', () => {
  it('confirms what was agreed, and the leader only where nothing was', () => {
    const agreed = aRating({ id: id('agreed'), raterKind: 'agreed', ratedOn: isoDate('2025-01-01') });
    const leader = aRating({ id: id('leader'), raterKind: 'leader', ratedOn: isoDate('2026-01-01') });
    expect(planReview([cell], factsWith([agreed, leader]), today).confirms).toEqual([agreed]);
    expect(planReview([cell], factsWith([leader]), today).confirms).toEqual([leader]);
  });

  it('refuses the whole when a cell has nothing to confirm', () => {
    const self = aRating({ raterKind: 'self' });
    const other = { personId: id<'person'>('person-2'), competenceId: cell.competenceId };
    const plan = planReview(
      [cell, other],
      ({ personId }) => factsWith(personId === cell.personId ? [aRating()] : [self])(),
      today,
    );
    expect(problemList(plan.problems)).toEqual(['cells.1: nothing-to-confirm']);
  });

  it.each([
    ['a competence that there is not', { competence: null }, 'competence-unknown'],
    ['one out of use', { competence: aCompetence({ retiredOn: isoDate('2026-10-31') }) }, 'competence-retired'],
    [
      'a level that left the scale',
      { framework: aFramework({ levels: [{ level: 1, labelNl: 'a', labelEn: 'a' }] }) },
      'level-not-in-scale',
    ],
  ])('refuses %s', (_name, changes, code) => {
    expect(problemList(planReview([cell], factsWith([aRating()], changes), today).problems)).toEqual([
      `cells.0: ${code}`,
    ]);
  });

  it('confirms on the last day of use', () => {
    const facts = factsWith([aRating()], { competence: aCompetence({ retiredOn: today }) });
    expect(planReview([cell], facts, today).confirms).toHaveLength(1);
  });

  it('leaves a level of today as it is', () => {
    const plan = planReview([cell], factsWith([aRating({ ratedOn: today })]), today);
    expect(plan).toEqual({ confirms: [], fresh: 1, problems: [] });
  });

  it('refuses no cells, a cell twice and too many', () => {
    const facts = factsWith([aRating()]);
    expect(problemList(planReview([], facts, today).problems)).toEqual(['cells: nothing-to-review']);
    expect(problemList(planReview([cell, cell], facts, today).problems)).toEqual(['cells.1: cell-twice']);
    const many = Array.from({ length: MAX_REVIEWED_CELLS + 1 }, () => cell);
    expect(problemList(planReview(many, facts, today).problems)).toEqual(['cells: too-many-ratings']);
  });
});

describe('a confirmation', () => {
  it('is of the same kind and level, dated today, without texts', () => {
    const rating = aRating({ level: 3, raterKind: 'agreed', raterName: 'Het team', note: 'gezien', evidence: 'les' });
    expect(confirmationOf(rating, made)).toEqual({
      ...rating,
      id: 'rating-new',
      ratedOn: today,
      recordedAt: made.now,
      note: '',
      evidence: '',
      confirmsId: rating.id,
    });
  });

  const sixLevels = aFramework({
    levels: [1, 2, 3, 4, 5, 6].map((level) => ({ level, labelNl: `niveau ${String(level)}`, labelEn: 'level' })),
  });
  const histories = fc
    .array(ratingFacts, { minLength: 1 })
    .map((facts) => facts.map((fact, index) => aRating({ ...fact, id: id(`rating-${String(index)}`) })));

  it('changes no level, neither of rows nor packed, and makes the level used as young as can be', () => {
    fc.assert(
      fc.property(histories, (ratings) => {
        const { confirms } = planReview([cell], factsWith(ratings, { framework: sixLevels }), today);
        const after = [...ratings, ...confirms.map((rating) => confirmationOf(rating, made))];
        const packed = (all: readonly Rating[]): Uint8Array =>
          packLatestRatings(all.map((rating) => ({ ...rating, slot: 0 })));
        expect(usedLevelOn(after, today)).toBe(usedLevelOn(ratings, today));
        expect(selfLevelOn(after, today)).toBe(selfLevelOn(ratings, today));
        expect(usedLevelFromPacked(packed(after), 0)).toBe(usedLevelOn(ratings, today));
        expect(confirms).toHaveLength(usedLevelOn(ratings, today) === null ? 0 : 1);
        if (confirms.length > 0) expect(usedLevelAge(after, today)?.days).toBe(0);
      }),
    );
  });

  it('leads back to the rating in which the level was given, however often it was confirmed', () => {
    const given = aRating({ id: id('given'), ratedOn: isoDate('2023-01-10') });
    const once = { ...given, id: id<'rating'>('once'), ratedOn: isoDate('2024-01-10'), confirmsId: given.id };
    const twice = { ...given, id: id<'rating'>('twice'), ratedOn: isoDate('2025-01-10'), confirmsId: once.id };
    expect(originOf(twice, [twice, given, once])).toBe(given);
    expect(originOf(twice, [twice, once])).toBe(once);
    expect(standingOn([twice, given, once], today)).toMatchObject({
      givenOn: '2023-01-10',
      reviewedOn: '2025-01-10',
      count: 3,
      age: { years: 1, months: 9 },
    });
  });

  it('ends in a ring of confirmations, which a damaged file could hold', () => {
    const one = aRating({ id: id('one'), confirmsId: id('two') });
    const two = aRating({ id: id('two'), confirmsId: id('one') });
    expect([one.id, two.id]).toContain(originOf(one, [one, two]).id);
  });
});
