import { z } from 'zod';
import { RATER_KINDS } from '../domain/competences/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** A rating as it is entered; without a date it is dated today. */
export const ratingDraftSchema = z.strictObject({
  personId: idField('person'),
  competenceId: idField('competence'),
  level: z.int(),
  raterKind: z.enum(RATER_KINDS),
  raterName: lineField(400).default(''),
  ratedOn: dateField.nullable().default(null),
  note: textField(20_000).default(''),
  evidence: textField(20_000).default(''),
});

/** Which matrix: of a framework, on a day; `on` null is today. */
export const matrixQuerySchema = z.strictObject({
  frameworkId: idField('framework'),
  on: dateField.nullable().default(null),
});
