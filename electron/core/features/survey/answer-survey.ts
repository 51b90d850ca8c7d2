import type { SurveyId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { SurveyAnswers } from '#shared/domain/survey/entities.ts';
import { isSurveyOpenOn, surveyAnswerProblems } from '#shared/domain/survey/survey-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertSurveyAnswer, readSurvey } from '../../data/survey-repository.ts';
import { readQuestionSet } from '../../services/shipped-data/read-question-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Keeps a filled-in survey, without a word of who answered. Fails with `not-found`, and with `invalid-input` for an
 * answer that breaks a rule or a survey that is closed.
 */
export async function answerSurvey(ctx: WorkspaceContext, surveyId: SurveyId, answers: SurveyAnswers): Promise<void> {
  const questions = await readQuestionSet(ctx.assetsDirectory);
  const survey = readSurvey(ctx.db, surveyId);
  if (survey === null) throw new AppError('not-found');
  const today = ctx.clock.today();
  refuseProblems([
    ...(isSurveyOpenOn(survey, today) ? [] : [errorAt('', 'survey-closed')]),
    ...surveyAnswerProblems(answers, questions),
  ]);
  ctx.db.write({ command: 'survey.answer', actor: ctx.actor }, (tx) => {
    insertSurveyAnswer(tx, { id: ctx.ids.next('survey-answer'), surveyId, answeredOn: today, answers });
  });
}
