import type { SurveyId } from '#shared/kernel/ids.ts';
import { surveyResults } from '#shared/domain/survey/survey-results.ts';
import { AppError } from '../../app-error.ts';
import { readSurvey, readSurveyAnswers } from '../../data/survey-repository.ts';
import { readQuestionSet } from '../../services/shipped-data/read-question-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What a survey gave, added up; what fewer than five people answered never leaves the core. Fails with `not-found`. */
export async function readResults(ctx: WorkspaceContext, surveyId: SurveyId) {
  const questions = await readQuestionSet(ctx.assetsDirectory);
  const survey = readSurvey(ctx.db, surveyId);
  if (survey === null) throw new AppError('not-found');
  const answers = readSurveyAnswers(ctx.db, surveyId).map((answer) => answer.answers);
  return { survey, questions, results: surveyResults(answers, questions) };
}
