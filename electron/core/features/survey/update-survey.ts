import type { SurveyId } from '#shared/kernel/ids.ts';
import { surveyProblems, type SurveyDraft } from '#shared/domain/survey/survey-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readSurvey, updateSurvey as storeSurvey } from '../../data/survey-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Changes title or dates of a survey; what was filled in stays. Fails with `not-found` or `invalid-input`. */
export function updateSurvey(ctx: WorkspaceContext, surveyId: SurveyId, draft: SurveyDraft): void {
  const survey = readSurvey(ctx.db, surveyId);
  if (survey === null) throw new AppError('not-found');
  const changed = { ...survey, ...draft };
  refuseProblems(surveyProblems(changed));
  ctx.db.write({ command: 'survey.update', actor: ctx.actor }, (tx) => {
    storeSurvey(tx, changed);
  });
}
