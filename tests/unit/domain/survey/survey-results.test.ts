import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPERIENCE_BANDS } from '#shared/domain/team/experience.ts';
import { surveyResults } from '#shared/domain/survey/survey-results.ts';
import { answersOf, QUESTIONS } from './survey-questions.ts';

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe('the results of a survey', () => {
  it('count competences over those who answered: 4 of 6 is 67 %', () => {
    const { competences, answers } = surveyResults(
      [
        ...times(4, answersOf({ competences: ['ict', 'maths'] })),
        ...times(2, answersOf({ competences: ['maths'] })),
        answersOf({ roles: { class: 3 } }),
      ],
      QUESTIONS,
    );
    expect(answers).toBe(7);
    expect(competences.n).toBe(6);
    expect(competences.options?.slice(0, 2)).toEqual([
      { key: 'maths', share: { numerator: 6, denominator: 6, percent: 100 } },
      { key: 'ict', share: { numerator: 4, denominator: 6, percent: 67 } },
    ]);
  });

  it('give means over those who scored: (5 × 4 + 2) ÷ 6', () => {
    const results = surveyResults(
      [
        ...times(5, answersOf({ roles: { class: 4 } })),
        answersOf({ roles: { class: 2 } }),
        answersOf({ roles: { team: 1 } }),
      ],
      QUESTIONS,
    );
    expect(results.roles[0]).toEqual({ key: 'class', mean: 22 / 6, n: 6 });
    expect(results.roles[1]).toEqual({ key: 'team', mean: null, n: null });
  });

  it('weigh conditions: 3 necessities and 2 stimuli of 5', () => {
    const { conditions } = surveyResults(
      [
        ...times(3, answersOf({ conditions: { time: 'necessity' } })),
        ...times(2, answersOf({ conditions: { time: 'stimulus' } })),
      ],
      QUESTIONS,
    );
    expect(conditions[0]?.weights).toMatchObject({
      'not-relevant': { percent: 0 },
      stimulus: { numerator: 2, percent: 40 },
      necessity: { numerator: 3, percent: 60 },
    });
    expect(conditions[1]).toEqual({ key: 'money', weights: null, n: 0 });
  });

  it('stay hidden below five answers, own words too', () => {
    const four = surveyResults(times(4, answersOf({ competences: ['ict'], otherCompetence: 'Dans' })), QUESTIONS);
    expect(four.isShown).toBe(false);
    expect(four.competences).toEqual({ n: null, options: null });
    expect(four.otherCompetences).toEqual([]);
    expect(four.otherShare).toBeNull();
    const five = surveyResults(
      [
        answersOf({ otherCompetence: 'Zang' }),
        ...times(4, answersOf({ competences: ['ict'], otherCompetence: 'Dans' })),
      ],
      QUESTIONS,
    );
    expect(five.otherCompetences).toEqual(['Dans', 'Dans', 'Dans', 'Dans', 'Zang']);
    expect(five.otherShare).toMatchObject({ numerator: 5, denominator: 5 });
  });

  it('hide a band of experience that could be computed from the whole', () => {
    const inBand = (band: (typeof EXPERIENCE_BANDS)[number], count: number) =>
      times(count, answersOf({ competences: ['ict'], experienceBand: band }));
    const shown = (surveys: Parameters<typeof surveyResults>[0]): readonly string[] =>
      surveyResults(surveys, QUESTIONS).byExperience.flatMap(({ band, options }) => (options === null ? [] : [band]));
    expect(shown([...inBand('under-5', 2), ...inBand('5-10', 6), ...inBand('10-20', 9)])).toEqual(['10-20']);
    expect(shown([...inBand('under-5', 5), ...inBand('5-10', 6)])).toEqual(['under-5', '5-10']);
    // Those who did not give their years are a part of the whole as well.
    expect(shown([...inBand('5-10', 6), ...times(2, answersOf({ competences: ['ict'] }))])).toEqual([]);
  });

  it('never show a figure about one to four people', () => {
    const answer = fc.record({
      competences: fc.subarray(QUESTIONS.competences.map(({ key }) => key)),
      roles: fc.dictionary(fc.constantFrom('class', 'team'), fc.integer({ min: 1, max: 5 })),
      ambitions: fc.subarray(['post-hbo', 'hbo-master']),
      experienceBand: fc.constantFrom(null, ...EXPERIENCE_BANDS),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (given) => {
        const results = surveyResults(given.map(answersOf), QUESTIONS);
        const ns = [
          results.competences.n,
          results.ambitions.n,
          ...results.roles.map(({ n }) => n),
          ...results.byExperience.map(({ n }) => n),
        ];
        for (const n of ns) expect(n === null || n === 0 || n >= 5).toBe(true);
        for (const { mean } of results.roles) if (mean !== null) expect(mean).toBeGreaterThanOrEqual(1);
        const order = surveyResults(given.map(answersOf).toReversed(), QUESTIONS);
        expect(order.competences).toEqual(results.competences);
      }),
    );
  });
});
