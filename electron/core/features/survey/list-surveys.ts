import { isSurveyOpenOn } from '#shared/domain/survey/survey-policy.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { countSurveyAnswers, readSurveys } from '../../data/survey-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readQuestionSet } from '../../services/shipped-data/read-question-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** All surveys with how often they were filled in, the questions, and how many people are in service today. */
export async function listSurveys(ctx: WorkspaceContext) {
  const questions = await readQuestionSet(ctx.assetsDirectory);
  const today = ctx.clock.today();
  const answers = countSurveyAnswers(ctx.db);
  return {
    today,
    questions,
    people: readTeam(ctx.db).filter((member) => isInServiceOn(member, today)).length,
    surveys: readSurveys(ctx.db).map((survey) => ({
      survey,
      answers: answers.get(survey.id) ?? 0,
      isOpen: isSurveyOpenOn(survey, today),
    })),
  };
}
