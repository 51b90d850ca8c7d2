import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRatingBesideObservations, packLatestRatings } from '#shared/domain/competences/packed-levels.ts';
import { usedLevelOn } from '#shared/domain/competences/used-level.ts';
import { scoreRating, scoreRatings, type ScoreRatingFacts } from '#shared/domain/observations/score-rating.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aCompetence, aFramework, aRating, id, momentOn, problemList } from '../builders.ts';
import { ratingFacts } from '../arbitraries.ts';
import { aForm, aVisit, anItem } from './builders.ts';

const competenceId = id<'competence'>('competence-1');
const form = aForm(
  {},
  {
    title: 'Kijkkader',
    items: [
      anItem('tied', { competenceId, text: 'Wie meer uitleg nodig heeft, krijgt die' }),
      anItem('also', { competenceId, position: 1 }),
      anItem('loose', { position: 2 }),
    ],
  },
);
const visit = aVisit('2026-03-10', { tied: 3, also: 2, loose: 4 });

function facts(changes: Partial<ScoreRatingFacts> = {}): ScoreRatingFacts {
  return {
    form,
    observation: visit,
    competence: () => aCompetence(),
    framework: () => aFramework(),
    ratings: [],
    ...changes,
  };
}

const codeOf = (itemId: string, changes: Partial<ScoreRatingFacts> = {}): string => {
  const outcome = scoreRating(id(itemId), facts(changes));
  return outcome.kind === 'refused' ? outcome.code : `level ${String(outcome.draft.level)}`;
};

describe('the rating of a score', () => {
  it('is of kind observation, dated on the visit, with observer and reference', () => {
    const observation = {
      ...visit,
      scores: [{ itemId: id<'observation-item'>('tied'), step: 3, note: 'Kleine kring' }],
    };
    expect(scoreRating(id('tied'), facts({ observation }))).toEqual({
      kind: 'possible',
      draft: {
        personId: 'person-1',
        competenceId,
        level: 3,
        raterKind: 'observation',
        raterName: 'Coach',
        ratedOn: '2026-03-10',
        note: 'Kleine kring',
        evidence: 'Kijkkader: Wie meer uitleg nodig heeft, krijgt die',
        confirmsId: null,
        observationId: visit.id,
      },
    });
  });

  it('is made only of a scored item that is tied to a competence', () => {
    expect(codeOf('tied')).toBe('level 3');
    expect(codeOf('loose')).toBe('item-without-competence');
    expect(codeOf('ghost')).toBe('item-unknown');
    expect(codeOf('tied', { observation: aVisit('2026-03-10', { tied: null }) })).toBe('item-not-scored');
  });

  it('is made only when both scales have as many steps', () => {
    const levels = [1, 2, 3].map((level) => ({ level, labelNl: 'x', labelEn: 'x' }));
    expect(codeOf('tied', { framework: () => aFramework({ levels }) })).toBe('scales-differ');
  });

  it('is made only of a competence that was in use on the day', () => {
    const retired = (on: string) => ({ competence: () => aCompetence({ retiredOn: isoDate(on) }) });
    expect(codeOf('tied', retired('2026-03-09'))).toBe('competence-retired');
    expect(codeOf('tied', retired('2026-03-10'))).toBe('level 3');
    expect(codeOf('tied', { competence: () => null })).toBe('competence-unknown');
  });

  it('is not made of what the teacher scored himself', () => {
    expect(codeOf('tied', { observation: { ...visit, observerKind: 'self' } })).toBe('self-observation');
  });

  it('is made once, and again when the score was corrected', () => {
    const there = { competenceId, level: 3, ratedOn: isoDate('2026-03-10') };
    expect(codeOf('tied', { ratings: [there] })).toBe('rating-already-added');
    expect(codeOf('tied', { ratings: [{ ...there, level: 2 }] })).toBe('level 3');
  });

  it('is one per competence of a choice', () => {
    const choose = (...itemIds: string[]) => {
      const { drafts, problems } = scoreRatings(
        itemIds.map((itemId) => id<'observation-item'>(itemId)),
        facts(),
      );
      return { count: drafts.length, problems: problemList(problems) };
    };
    expect(choose('tied')).toEqual({ count: 1, problems: [] });
    expect(choose('tied', 'also').problems).toEqual(['itemIds.1: competence-twice']);
    expect(choose('loose', 'tied').problems).toEqual(['itemIds.0: item-without-competence']);
    expect(choose().problems).toEqual(['itemIds: required']);
  });
});

describe('the wall', () => {
  it('keeps the level used the same, whatever is observed and set at a competence', () => {
    const date = isoDate('2026-12-31');
    fc.assert(
      fc.property(fc.array(ratingFacts, { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), (ratings, step) => {
        const outcome = scoreRating(id('tied'), facts({ observation: aVisit('2026-03-10', { tied: step }) }));
        if (outcome.kind !== 'possible') throw new Error('No rating');
        const observed = aRating({ ...outcome.draft, recordedAt: momentOn('2026-12-30') });
        expect(usedLevelOn([...ratings, observed], date)).toBe(usedLevelOn(ratings, date));
      }),
    );
  });

  it('makes nobody rated by an observation alone', () => {
    fc.assert(
      fc.property(fc.array(ratingFacts, { maxLength: 8 }), (ratings) => {
        const packed = packLatestRatings(ratings.map((rating, index) => ({ ...rating, slot: index % 3 })));
        expect(hasRatingBesideObservations(packed)).toBe(ratings.some(({ raterKind }) => raterKind !== 'observation'));
      }),
    );
  });
});
