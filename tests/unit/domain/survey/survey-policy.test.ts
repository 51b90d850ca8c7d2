import { describe, expect, it } from 'vitest';
import { isSurveyOpenOn, surveyAnswerProblems, surveyProblems } from '#shared/domain/survey/survey-policy.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { problemList } from '../builders.ts';
import { answersOf, QUESTIONS } from './survey-questions.ts';

const problemsOf = (changes: Parameters<typeof answersOf>[0]): readonly string[] =>
  problemList(surveyAnswerProblems(answersOf(changes), QUESTIONS));

describe('a survey', () => {
  const openedOn = isoDate('2026-11-01');

  it('has a title and does not close before it opens', () => {
    expect(problemList(surveyProblems({ title: ' ', openedOn, closedOn: null }))).toEqual(['title: required']);
    expect(problemList(surveyProblems({ title: 'Najaar', openedOn, closedOn: isoDate('2026-10-31') }))).toEqual([
      'closedOn: end-before-start',
    ]);
    expect(surveyProblems({ title: 'Najaar', openedOn, closedOn: openedOn })).toEqual([]);
  });

  it('is open from its first to its last day', () => {
    const survey = { openedOn, closedOn: isoDate('2026-11-30') };
    expect(isSurveyOpenOn(survey, isoDate('2026-10-31'))).toBe(false);
    expect(isSurveyOpenOn(survey, openedOn)).toBe(true);
    expect(isSurveyOpenOn(survey, isoDate('2026-11-30'))).toBe(true);
    expect(isSurveyOpenOn(survey, isoDate('2026-12-01'))).toBe(false);
    expect(isSurveyOpenOn({ openedOn, closedOn: null }, isoDate('2036-12-01'))).toBe(true);
  });
});

describe('a filled-in survey', () => {
  it('answers at least one question', () => {
    expect(problemsOf({})).toEqual([': nothing-answered']);
    expect(problemsOf({ otherCompetence: '  ' })).toEqual([': nothing-answered']);
    expect(problemsOf({ roles: { class: 5 } })).toEqual([]);
  });

  it('names at most five competences, own words counting as one', () => {
    const five = ['ict', 'reading', 'maths', 'coaching', 'research'];
    expect(problemsOf({ competences: five })).toEqual([]);
    expect(problemsOf({ competences: [...five, 'music'] })).toEqual(['competences: too-many-choices']);
    expect(problemsOf({ competences: five, otherCompetence: 'Dans' })).toEqual(['competences: too-many-choices']);
  });

  it('keeps to the questions', () => {
    expect(problemsOf({ competences: ['flying'] })).toEqual(['competences: answer-unknown']);
    expect(problemsOf({ competences: ['ict', 'ict'] })).toEqual(['competences: answer-unknown']);
    expect(problemsOf({ roles: { pupil: 3 } })).toEqual(['roles: answer-unknown']);
    expect(problemsOf({ conditions: { weather: 'necessity' } })).toEqual(['conditions: answer-unknown']);
  });

  it('scores from 1 to 5 in whole numbers', () => {
    for (const score of [0, 6, 2.5, Number.NaN]) {
      expect(problemsOf({ roles: { class: score } })).toEqual(['roles: score-out-of-range']);
      expect(problemsOf({ formWishes: { 'on-site': score } })).toEqual(['formWishes: score-out-of-range']);
    }
  });

  it('does not wish for nothing and for something', () => {
    expect(problemsOf({ ambitions: ['none'] })).toEqual([]);
    expect(problemsOf({ ambitions: ['none', 'hbo-master'] })).toEqual(['ambitions: no-wish-beside-wish']);
  });
});
