import type { SurveyId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteSurvey as removeSurvey } from '../../data/survey-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a survey with everything that was filled in; fails with `not-found`. */
export function deleteSurvey(ctx: WorkspaceContext, surveyId: SurveyId): void {
  ctx.db.write({ command: 'survey.delete', actor: ctx.actor }, (tx) => {
    if (!removeSurvey(tx, surveyId)) throw new AppError('not-found');
  });
}
