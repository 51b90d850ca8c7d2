import { z } from 'zod';
import { CONDITION_WEIGHTS } from '../domain/survey/entities.ts';
import { EXPERIENCE_BANDS } from '../domain/team/experience.ts';
import { dateField, lineField } from './fields.ts';

/** A survey as it is entered. */
export const surveyDraftSchema = z.strictObject({
  title: lineField(1000),
  openedOn: dateField,
  closedOn: dateField.nullable(),
});

const key = z.string().min(1).max(100);
const keys = z.array(key).max(100).readonly();

/** A filled-in survey. */
export const surveyAnswersSchema = z.strictObject({
  competences: keys,
  otherCompetence: lineField(2000),
  roles: z.record(key, z.number()),
  conditions: z.record(key, z.enum(CONDITION_WEIGHTS)),
  formWishes: z.record(key, z.number()),
  ambitions: keys,
  experienceBand: z.enum(EXPERIENCE_BANDS).nullable(),
});
