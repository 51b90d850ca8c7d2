import type { IsoDate } from '../../kernel/dates.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Survey, SurveyAnswers } from './entities.ts';
import { NO_AMBITION, type QuestionSet, type SurveyOption } from './question-set.ts';

const MAX_TITLE = 200;
const MAX_OTHER = 500;
const HIGHEST_SCORE = 5;

/** What somebody can change of a survey. */
export type SurveyDraft = Pick<Survey, 'title' | 'openedOn' | 'closedOn'>;

/** What can be wrong with a survey. */
export type SurveyProblemCode = 'required' | 'too-long' | 'end-before-start';

/** What is wrong with a survey; empty when it may be stored: it has a title and does not close before it opens. */
export function surveyProblems(draft: SurveyDraft): readonly Problem<SurveyProblemCode>[] {
  const problems: Problem<SurveyProblemCode>[] = [];
  if (draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  if (characterCount(draft.title) > MAX_TITLE) problems.push(errorAt('title', 'too-long', { max: MAX_TITLE }));
  if (draft.closedOn !== null && draft.closedOn < draft.openedOn)
    problems.push(errorAt('closedOn', 'end-before-start'));
  return problems;
}

/** Whether a survey can be filled in on a date: not before it opens, and not after its last day. */
export function isSurveyOpenOn(survey: Pick<Survey, 'openedOn' | 'closedOn'>, date: IsoDate): boolean {
  return survey.openedOn <= date && (survey.closedOn === null || date <= survey.closedOn);
}

/** What can be wrong with a filled-in survey. */
export type SurveyAnswerProblemCode =
  | 'answer-unknown'
  | 'too-many-choices'
  | 'score-out-of-range'
  | 'no-wish-beside-wish'
  | 'too-long'
  | 'nothing-answered';

/**
 * What is wrong with a filled-in survey; empty when it may be stored.
 *
 * Every answer belongs to a question of the set, each is given once; at most five competences, one's own words counting
 * as one of them; scores are 1–5; "no wish" stands alone; at least one question was answered.
 */
export function surveyAnswerProblems(
  answers: SurveyAnswers,
  questions: QuestionSet,
): readonly Problem<SurveyAnswerProblemCode>[] {
  const problems: Problem<SurveyAnswerProblemCode>[] = [
    ...unknownProblems('competences', answers.competences, questions.competences),
    ...unknownProblems('roles', Object.keys(answers.roles), questions.roles),
    ...unknownProblems('conditions', Object.keys(answers.conditions), questions.conditions),
    ...unknownProblems('formWishes', Object.keys(answers.formWishes), questions.formWishes),
    ...unknownProblems('ambitions', answers.ambitions, questions.ambitions),
  ];
  const hasOther = answers.otherCompetence.trim() !== '';
  if (answers.competences.length + (hasOther ? 1 : 0) > questions.maxCompetences) {
    problems.push(errorAt('competences', 'too-many-choices', { max: questions.maxCompetences }));
  }
  if (characterCount(answers.otherCompetence) > MAX_OTHER) {
    problems.push(errorAt('otherCompetence', 'too-long', { max: MAX_OTHER }));
  }
  for (const part of ['roles', 'formWishes'] as const) {
    if (Object.values(answers[part]).some((score) => !isScore(score))) {
      problems.push(errorAt(part, 'score-out-of-range', { min: 1, max: HIGHEST_SCORE }));
    }
  }
  if (answers.ambitions.includes(NO_AMBITION) && answers.ambitions.length > 1) {
    problems.push(errorAt('ambitions', 'no-wish-beside-wish'));
  }
  if (isEmpty(answers)) problems.push(errorAt('', 'nothing-answered'));
  return problems;
}

function unknownProblems(
  path: string,
  given: readonly string[],
  options: readonly SurveyOption[],
): readonly Problem<'answer-unknown'>[] {
  const known = new Set(options.map(({ key }) => key));
  const isSound = given.every((key) => known.has(key)) && new Set(given).size === given.length;
  return isSound ? [] : [errorAt(path, 'answer-unknown')];
}

function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= 1 && score <= HIGHEST_SCORE;
}

function isEmpty(answers: SurveyAnswers): boolean {
  return (
    answers.competences.length === 0 &&
    answers.otherCompetence.trim() === '' &&
    answers.ambitions.length === 0 &&
    Object.keys(answers.roles).length === 0 &&
    Object.keys(answers.conditions).length === 0 &&
    Object.keys(answers.formWishes).length === 0
  );
}
