import { z } from 'zod';
import { INDUCTION_OUTCOMES } from '../domain/induction/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** The induction of a starting teacher as it is entered. */
export const inductionDraftSchema = z.strictObject({
  personId: idField('person'),
  startsOn: dateField,
  endsOn: dateField.nullable(),
  coachId: idField('person').nullable(),
  coachName: lineField(1000),
  isCoachManager: z.boolean(),
  plan: textField(20_000),
});

/** Fields of an induction that change; the others stay. */
export const inductionPatchSchema = inductionDraftSchema.omit({ personId: true }).partial();

/** A decision as it is entered. */
export const inductionDecisionDraftSchema = z.strictObject({
  personId: idField('person'),
  outcome: z.enum(INDUCTION_OUTCOMES),
  decidedOn: dateField,
  decidedBy: lineField(1000),
  instrument: lineField(1000),
  grounds: textField(20_000),
});
