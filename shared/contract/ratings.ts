import { z } from 'zod';
import { RATER_KINDS } from '../domain/competences/entities.ts';
import { uploadedFileSchema } from './attachments.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** Most ratings on one page of the history: all of one person, for some decades. */
export const RATING_PAGE = 2_000;

/** The fields of a rating as it is entered; without a date it is dated today. */
const ratingFields = {
  personId: idField('person'),
  competenceId: idField('competence'),
  level: z.int(),
  raterKind: z.enum(RATER_KINDS),
  raterName: lineField(400).default(''),
  ratedOn: dateField.nullable().default(null),
  note: textField(20_000).default(''),
  evidence: textField(20_000).default(''),
};

/** A rating as it is entered, with the files that were sent up as its evidence. */
export const ratingDraftSchema = z.strictObject({
  ...ratingFields,
  files: z.array(uploadedFileSchema).max(100).default([]),
});

/** Ratings that are recorded together. */
export const ratingBatchSchema = z.strictObject({ ratings: z.array(z.strictObject(ratingFields)) });

const cell = { personId: idField('person'), competenceId: idField('competence') };

/** The cells whose levels are still right. */
export const reviewSchema = z.strictObject({ cells: z.array(z.strictObject(cell)) });

/** Which ratings of the history, newest first; null does not filter. */
export const ratingHistorySchema = z.strictObject({
  personId: cell.personId.nullable().default(null),
  competenceId: cell.competenceId.nullable().default(null),
  frameworkId: idField('framework').nullable().default(null),
  /** Empty for all kinds. */
  raterKinds: z.array(z.enum(RATER_KINDS)).max(RATER_KINDS.length).default([]),
  /** First and last day, both included. */
  from: dateField.nullable().default(null),
  to: dateField.nullable().default(null),
  limit: z.int().min(1).max(RATING_PAGE).default(100),
  /** How many to pass over. */
  offset: z.int().min(0).default(0),
});
