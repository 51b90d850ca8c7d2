import { describe, expect, it } from 'vitest';
import { ratingProblems, type RatingContext } from '#shared/domain/competences/rating-policy.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aCompetence, aFramework, aRating, problemList } from '../builders.ts';

const today = isoDate('2026-11-23');
const context: RatingContext = { isPersonKnown: true, competence: aCompetence(), framework: aFramework(), today };

function problemsOf(
  changes: Parameters<typeof aRating>[0],
  contextChanges: Partial<RatingContext> = {},
): readonly string[] {
  return problemList(ratingProblems(aRating(changes), { ...context, ...contextChanges }));
}

describe('a rating', () => {
  it('is accepted as usual, today included', () => {
    expect(problemsOf({ ratedOn: today })).toEqual([]);
  });

  it('has a level of the scale', () => {
    expect(problemsOf({ level: 1 })).toEqual([]);
    expect(problemsOf({ level: 4 })).toEqual([]);
    for (const level of [0, 5, 2.5, -1, NaN]) expect(problemsOf({ level })).toEqual(['level: level-not-in-scale']);
  });

  it('lies between 1990 and today', () => {
    expect(problemsOf({ ratedOn: isoDate('2026-11-24') })).toEqual(['ratedOn: date-in-future']);
    expect(problemsOf({ ratedOn: isoDate('1989-12-31') })).toEqual(['ratedOn: date-too-early']);
    expect(problemsOf({ ratedOn: isoDate('1990-01-01') })).toEqual([]);
  });

  it('is of a known person and a known competence', () => {
    expect(problemsOf({}, { isPersonKnown: false })).toEqual(['personId: person-unknown']);
    expect(problemsOf({}, { competence: null })).toEqual(['competenceId: competence-unknown']);
    expect(problemsOf({}, { framework: null })).toEqual(['competenceId: competence-unknown']);
  });

  it('is of a competence, not of a domain or an indicator', () => {
    for (const kind of ['domain', 'indicator'] as const) {
      expect(problemsOf({}, { competence: aCompetence({ kind }) })).toEqual(['competenceId: not-a-competence']);
    }
  });

  it('is of a competence that was in use on that day', () => {
    const competence = aCompetence({ retiredOn: isoDate('2026-07-31') });
    expect(problemsOf({ ratedOn: isoDate('2026-07-31') }, { competence })).toEqual([]);
    expect(problemsOf({ ratedOn: isoDate('2026-08-01') }, { competence })).toEqual([
      'competenceId: competence-retired',
    ]);
  });

  it('has texts of bearable length', () => {
    expect(problemsOf({ note: 'x'.repeat(4001) })).toEqual(['note: too-long']);
  });
});
