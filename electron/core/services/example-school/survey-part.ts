import { z } from 'zod';
import { surveyAnswersSchema } from '#shared/contract/survey.ts';
import { dateField } from '#shared/contract/fields.ts';
import { insertSurvey, insertSurveyAnswer } from '../../data/survey-repository.ts';
import { NATIONAL_QUESTIONS } from '../shipped-data/read-question-set.ts';
import { examplePart } from './example-part.ts';

/** The need survey of the example school, filled in by part of the team. */
export const surveyPart = examplePart({
  file: 'survey.json',
  schema: z.strictObject({
    surveys: z.array(
      z.strictObject({
        title: z.string(),
        openedOn: dateField,
        closedOn: dateField.nullable(),
        answers: z.array(z.strictObject({ answeredOn: dateField, answers: surveyAnswersSchema })),
      }),
    ),
  }),
  insert: (tx, { surveys }, context) => {
    for (const { answers, title, openedOn, closedOn } of surveys) {
      const surveyId = context.ids.next('survey');
      insertSurvey(tx, {
        id: surveyId,
        title,
        questions: NATIONAL_QUESTIONS,
        openedOn: context.date(openedOn),
        closedOn: context.optionalDate(closedOn),
      });
      for (const answer of answers) {
        insertSurveyAnswer(tx, {
          id: context.ids.next('survey-answer'),
          surveyId,
          answeredOn: context.date(answer.answeredOn),
          answers: answer.answers,
        });
      }
    }
  },
});
