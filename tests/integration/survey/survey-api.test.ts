import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { SurveyId } from '#shared/kernel/ids.ts';
import { answersOf } from '../../unit/domain/survey/survey-questions.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

async function openSurvey(closedOn: string | null = null): Promise<SurveyId> {
  const survey = {
    title: 'Peiling najaar',
    openedOn: isoDate('2026-10-01'),
    closedOn: closedOn === null ? null : isoDate(closedOn),
  };
  return (await test.api.survey.create.mutate({ survey })).surveyId;
}

const fill = (surveyId: SurveyId, changes: Parameters<typeof answersOf>[0]): Promise<void> =>
  test.api.survey.answer.mutate({ surveyId, answers: answersOf(changes) });

it('asks the national questions with their figures and sources', async () => {
  const { questions, surveys } = await test.api.survey.list.query();
  expect(surveys).toEqual([]);
  expect(questions.competences).toHaveLength(16);
  expect(questions.competences[0]).toMatchObject({ key: '21st-century-skills', nationalPercent: 53 });
  expect(questions.competences[0]?.nationalByExperience).toMatchObject({ 'under-5': 43, 'over-30': 52 });
  expect(questions.roles.map(({ nationalMean }) => nationalMean)).toEqual([4.3, 4.1, 3.9]);
  expect(questions.conditions).toHaveLength(7);
  expect(questions.conditions[0]?.national[0]).toMatchObject({ n: 286, notRelevant: 2, stimulus: 36, necessity: 62 });
  expect(questions.formWishes.map(({ nationalMean }) => nationalMean)).toEqual([3.4, 3.2, 3.9, 3.8, 3.6, 3.6]);
  expect(questions.ambitions.map(({ nationalPercent }) => nationalPercent)).toEqual([36, 25, 13, 39]);
  expect(questions.sources.competences).toEqual({ table: 7, section: '4.2.1' });
});

it('shows nothing of four answers and the sums of five', async () => {
  const surveyId = await openSurvey();
  for (let person = 0; person < 4; person += 1)
    await fill(surveyId, { competences: ['coaching'], roles: { class: 5 } });
  const before = await test.api.survey.results.query({ surveyId });
  expect(before.results).toMatchObject({ answers: 4, isShown: false, competences: { n: null, options: null } });
  expect(JSON.stringify(before.results)).not.toContain('coaching');

  await fill(surveyId, { competences: ['differentiation'], roles: { class: 3 } });
  const { results } = await test.api.survey.results.query({ surveyId });
  expect(results.competences.options?.[0]).toEqual({
    key: 'coaching',
    share: { numerator: 4, denominator: 5, percent: 80 },
  });
  expect(results.roles[0]).toEqual({ key: 'class', mean: 4.6, n: 5 });
});

it('refuses answers to a closed survey and answers that break a rule, and keeps nothing of them', async () => {
  const closed = await openSurvey('2026-10-31');
  const open = await openSurvey();
  const refused = async (surveyId: SurveyId, changes: Parameters<typeof answersOf>[0]): Promise<readonly string[]> =>
    (await failureOf(fill(surveyId, changes))).fields.map(({ code }) => code);
  expect(await refused(closed, { roles: { class: 5 } })).toEqual(['survey-closed']);
  expect(await refused(open, {})).toEqual(['nothing-answered']);
  expect(await refused(open, { competences: ['x'] })).toEqual(['answer-unknown']);
  expect((await test.api.survey.list.query()).surveys.map(({ answers }) => answers)).toEqual([0, 0]);
});

it('comes back whole after undo of its removal, over a restart', async () => {
  const surveyId = await openSurvey();
  for (let person = 0; person < 5; person += 1) await fill(surveyId, { ambitions: ['hbo-master'] });
  await test.api.survey.delete.mutate({ surveyId });
  expect((await test.api.survey.list.query()).surveys).toEqual([]);
  await test.restart();
  await test.api.session.open.mutate({ path: test.path('school.groeikaart'), passphrase: PASSPHRASE });
  await test.api.history.undo.mutate();
  const { results } = await test.api.survey.results.query({ surveyId });
  expect(results.ambitions.options?.[0]).toMatchObject({ key: 'hbo-master', share: { numerator: 5 } });
});

it('of the example school was filled in by 21 of 27 people, and hides the bands that tell too much', async () => {
  await test.api.session.close.mutate();
  await test.api.session.openExample.mutate();
  const { surveys, people } = await test.api.survey.list.query();
  expect(people).toBe(27);
  expect(surveys.map(({ answers, isOpen }) => [answers, isOpen])).toEqual([[21, true]]);
  const [entry] = surveys;
  if (entry === undefined) throw new Error('The example has a survey');
  const { results } = await test.api.survey.results.query({ surveyId: entry.survey.id });
  expect(results.competences.options?.slice(0, 3).map(({ key, share }) => [key, share.numerator])).toEqual([
    ['ict-digital-learning', 10],
    ['coaching', 9],
    ['assessment-skills', 9],
  ]);
  // 5, 6 and 6 people said their years; 3 and the one who did not say so stay hidden.
  expect(results.byExperience.map(({ band, n }) => [band, n])).toEqual([
    ['under-5', 5],
    ['5-10', 6],
    ['10-20', 6],
    ['20-30', null],
    ['over-30', 0],
  ]);
});
