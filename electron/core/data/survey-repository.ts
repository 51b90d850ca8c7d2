import type { IsoDate } from '#shared/kernel/dates.ts';
import type { SurveyAnswerId, SurveyId } from '#shared/kernel/ids.ts';
import type { Survey, SurveyAnswer, SurveyAnswers } from '#shared/domain/survey/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { SurveyAnswerRow, SurveyRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All surveys, the latest first. */
export function readSurveys(db: ReadDatabase): Survey[] {
  return db.all(sqlFor.selectFrom('survey').selectAll().orderBy('opened_on', 'desc').orderBy('id')).map(toSurvey);
}

/** One survey, or null. */
export function readSurvey(db: ReadDatabase, id: SurveyId): Survey | null {
  const row = db.first(sqlFor.selectFrom('survey').selectAll().where('id', '=', id));
  return row === undefined ? null : toSurvey(row);
}

/** How many times each survey was filled in; surveys without answers are left out. */
export function countSurveyAnswers(db: ReadDatabase): ReadonlyMap<SurveyId, number> {
  const rows = db.all(
    sqlFor
      .selectFrom('survey_answer')
      .select(({ fn }) => ['survey_id', fn.countAll<number>().as('answers')])
      .groupBy('survey_id'),
  );
  return new Map(rows.map((row) => [row.survey_id as SurveyId, row.answers]));
}

/** The filled-in forms of a survey, in no order that tells who was first: by their random ids. */
export function readSurveyAnswers(db: ReadDatabase, surveyId: SurveyId): SurveyAnswer[] {
  return db
    .all(sqlFor.selectFrom('survey_answer').selectAll().where('survey_id', '=', surveyId).orderBy('id'))
    .map(toSurveyAnswer);
}

/** Adds a survey. */
export function insertSurvey(tx: WriteTransaction, survey: Survey): void {
  tx.insert('survey', surveyRow(survey));
}

/** Changes a survey. */
export function updateSurvey(tx: WriteTransaction, survey: Survey): boolean {
  return tx.update('survey', survey.id, surveyRow(survey));
}

/** Removes a survey with everything that was filled in. */
export function deleteSurvey(tx: WriteTransaction, id: SurveyId): boolean {
  for (const row of tx.all(sqlFor.selectFrom('survey_answer').select('id').where('survey_id', '=', id))) {
    tx.delete('survey_answer', row.id);
  }
  return tx.delete('survey', id);
}

/** Adds a filled-in survey. */
export function insertSurveyAnswer(tx: WriteTransaction, answer: SurveyAnswer): void {
  tx.insert('survey_answer', {
    id: answer.id,
    survey_id: answer.surveyId,
    answered_on: answer.answeredOn,
    answers: JSON.stringify(answer.answers),
  });
}

function toSurvey(row: SurveyRow): Survey {
  return {
    id: row.id as SurveyId,
    title: row.title,
    questions: row.questions,
    openedOn: row.opened_on as IsoDate,
    closedOn: row.closed_on as IsoDate | null,
  };
}

function surveyRow(survey: Survey): SurveyRow {
  return {
    id: survey.id,
    title: survey.title,
    questions: survey.questions,
    opened_on: survey.openedOn,
    closed_on: survey.closedOn,
  };
}

function toSurveyAnswer(row: SurveyAnswerRow): SurveyAnswer {
  return {
    id: row.id as SurveyAnswerId,
    surveyId: row.survey_id as SurveyId,
    answeredOn: row.answered_on as IsoDate,
    answers: JSON.parse(row.answers) as SurveyAnswers,
  };
}
