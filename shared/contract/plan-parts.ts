import { z } from 'zod';
import { COVER_STATES, EXEMPTION_STATES } from '../domain/plans/entities.ts';
import { SAVING_SOURCES } from '../domain/plans/hour-savings.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** The days of an item, whole; `forAll` sets them for everybody with whom it was planned together. */
export const setSessionsSchema = z.strictObject({
  itemId: idField('plan-item'),
  sessions: z
    .array(
      z.strictObject({
        id: idField('plan-session').nullable(),
        heldOn: dateField,
        minutes: z.number(),
        needsCover: z.boolean(),
      }),
    )
    .max(1000)
    .readonly(),
  forAll: z.boolean(),
});

/** The cover of an item, whole. */
export const setCoverSchema = z.strictObject({
  itemId: idField('plan-item'),
  cover: z
    .array(
      z.strictObject({
        id: idField('plan-cover').nullable(),
        weekday: z.number().nullable(),
        from: dateField,
        to: dateField,
        minutesPerWeek: z.number(),
        state: z.enum(COVER_STATES),
        coveredBy: lineField(2000),
      }),
    )
    .max(200)
    .readonly(),
});

/** The exemptions within an item, whole. */
export const setExemptionsSchema = z.strictObject({
  itemId: idField('plan-item'),
  exemptions: z
    .array(
      z.strictObject({
        id: idField('plan-exemption').nullable(),
        title: lineField(2000),
        credits: z.number().nullable(),
        state: z.enum(EXEMPTION_STATES),
        decidedOn: dateField.nullable(),
        evidence: textField(20_000),
      }),
    )
    .max(200)
    .readonly(),
});

/** A holiday of the school as it is entered. */
export const holidayDraftSchema = z.strictObject({ title: lineField(2000), from: dateField, to: dateField });

/** Kept hours as they are entered. */
export const savingDraftSchema = z.strictObject({
  personId: idField('person'),
  source: z.enum(SAVING_SOURCES),
  fromSchoolYear: z.number(),
  minutes: z.number(),
  purpose: textField(5000),
});
