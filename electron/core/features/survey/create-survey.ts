import type { SurveyId } from '#shared/kernel/ids.ts';
import { surveyProblems, type SurveyDraft } from '#shared/domain/survey/survey-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertSurvey } from '../../data/survey-repository.ts';
import { NATIONAL_QUESTIONS } from '../../services/shipped-data/read-question-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Opens a survey with the national questions; fails with `invalid-input`. */
export function createSurvey(ctx: WorkspaceContext, draft: SurveyDraft): { readonly surveyId: SurveyId } {
  refuseProblems(surveyProblems(draft));
  const surveyId = ctx.ids.next('survey');
  ctx.db.write({ command: 'survey.create', actor: ctx.actor }, (tx) => {
    insertSurvey(tx, { id: surveyId, questions: NATIONAL_QUESTIONS, ...draft });
  });
  return { surveyId };
}
