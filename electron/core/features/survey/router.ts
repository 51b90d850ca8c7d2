import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import { surveyAnswersSchema, surveyDraftSchema } from '#shared/contract/survey.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { answerSurvey } from './answer-survey.ts';
import { createSurvey } from './create-survey.ts';
import { deleteSurvey } from './delete-survey.ts';
import { listSurveys } from './list-surveys.ts';
import { readResults } from './read-results.ts';
import { updateSurvey } from './update-survey.ts';

const surveyId = idField('survey');

/** Need surveys in the own team: filled in without names, added up beside the national figures. */
export const surveyRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listSurveys(ctx)),
  results: workspaceProcedure
    .input(z.strictObject({ surveyId }))
    .query(({ ctx, input }) => readResults(ctx, input.surveyId)),
  create: workspaceProcedure
    .input(z.strictObject({ survey: surveyDraftSchema }))
    .mutation(({ ctx, input }) => createSurvey(ctx, input.survey)),
  update: workspaceProcedure
    .input(z.strictObject({ surveyId, survey: surveyDraftSchema }))
    .mutation(({ ctx, input }) => updateSurvey(ctx, input.surveyId, input.survey)),
  answer: workspaceProcedure
    .input(z.strictObject({ surveyId, answers: surveyAnswersSchema }))
    .mutation(({ ctx, input }) => answerSurvey(ctx, input.surveyId, input.answers)),
  delete: workspaceProcedure
    .input(z.strictObject({ surveyId }))
    .mutation(({ ctx, input }) => deleteSurvey(ctx, input.surveyId)),
});
