import { describe, expect, it } from 'vitest';
import { MAX_RATINGS_AT_ONCE, ratingBatchProblems } from '#shared/domain/competences/rating-batch.ts';
import { ratingWarnings, type RatingContext, type RatingDraft } from '#shared/domain/competences/rating-policy.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aCompetence, aFramework, aMember, aRating, id, problemList } from '../builders.ts';

const today = isoDate('2026-11-01');

function aDraft(changes: Partial<RatingDraft> = {}): RatingDraft {
  const { id: _id, recordedAt: _at, confirmsId: _confirms, observationId: _observation, ...draft } = aRating();
  return { ...draft, ...changes };
}

function contextOf(draft: RatingDraft): RatingContext {
  const isKnown = draft.competenceId === 'competence-1' || draft.competenceId === 'competence-2';
  return {
    isPersonKnown: draft.personId !== 'nobody',
    competence: isKnown ? aCompetence({ id: draft.competenceId }) : null,
    framework: isKnown ? aFramework() : null,
    today,
  };
}

describe('ratings recorded together', () => {
  it('are refused one by one, each by its place', () => {
    const problems = ratingBatchProblems(
      [
        aDraft(),
        aDraft({ competenceId: id('competence-2'), level: 5 }),
        aDraft({ personId: id('nobody') }),
        aDraft({ competenceId: id('gone') }),
        aDraft({ personId: id('person-2'), ratedOn: isoDate('2026-11-02') }),
      ],
      contextOf,
    );
    expect(problemList(problems)).toEqual([
      'ratings.1.level: level-not-in-scale',
      'ratings.2.personId: person-unknown',
      'ratings.3.competenceId: competence-unknown',
      'ratings.4.ratedOn: date-in-future',
    ]);
  });

  it('cannot say two things of one cell, kind and day, and can of another kind or day', () => {
    expect(problemList(ratingBatchProblems([aDraft(), aDraft({ level: 3 })], contextOf))).toEqual([
      'ratings.1.competenceId: rated-twice',
    ]);
    const apart = [aDraft(), aDraft({ raterKind: 'self' }), aDraft({ ratedOn: isoDate('2026-02-28') })];
    expect(ratingBatchProblems(apart, contextOf)).toEqual([]);
  });

  it('are at least one and at most five thousand', () => {
    expect(problemList(ratingBatchProblems([], contextOf))).toEqual(['ratings: nothing-to-rate']);
    const many = Array.from({ length: MAX_RATINGS_AT_ONCE + 1 }, () => aDraft());
    expect(problemList(ratingBatchProblems(many, contextOf))).toEqual(['ratings: too-many-ratings']);
  });
});

describe('a rating of somebody who is not in service on that day', () => {
  const member = aMember('person-1', { appointments: [{ from: isoDate('2026-08-01'), to: isoDate('2026-12-31') }] });

  it('is a warning, on each side of the appointment', () => {
    expect(problemList(ratingWarnings({ ratedOn: isoDate('2026-07-31') }, member))).toEqual([
      'ratedOn: not-in-service-then',
    ]);
    expect(ratingWarnings({ ratedOn: isoDate('2026-08-01') }, member)).toEqual([]);
    expect(ratingWarnings({ ratedOn: isoDate('2026-12-31') }, member)).toEqual([]);
    expect(ratingWarnings({ ratedOn: isoDate('2027-01-01') }, member)).toHaveLength(1);
    expect(ratingWarnings({ ratedOn: today }, aMember('person-2', { appointments: [] }))).toHaveLength(1);
  });
});
