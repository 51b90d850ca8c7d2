import { z } from 'zod';
import { OBSERVATION_FORM_STATES, OBSERVER_KINDS } from '../domain/observations/entities.ts';
import type { ShippedObservationForm } from '../domain/observations/shipped-form.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

const step = z.strictObject({ step: z.int().min(1).max(250), label: lineField(400) });

/** A form as it is entered; its items are entered one by one. */
export const observationFormDraftSchema = z.strictObject({
  title: lineField(1000),
  source: textField(10_000),
  guidance: textField(20_000),
  steps: z.array(step).max(250).readonly(),
  state: z.enum(OBSERVATION_FORM_STATES),
});

/** Fields of a form that change; the others stay. */
export const observationFormPatchSchema = observationFormDraftSchema.partial();

/** An item as it is entered. */
export const observationItemDraftSchema = z.strictObject({
  section: lineField(1000),
  text: lineField(2000),
  competenceId: idField('competence').nullable(),
  isRetired: z.boolean(),
});

/** Fields of an item that change; the others stay. */
export const observationItemPatchSchema = observationItemDraftSchema.partial();

/** An observation as it is entered; its scores are given one by one. */
export const observationDraftSchema = z.strictObject({
  formId: idField('observation-form'),
  personId: idField('person'),
  observerKind: z.enum(OBSERVER_KINDS),
  observerName: lineField(1000),
  observedOn: dateField,
  lesson: lineField(1000),
  strengths: textField(20_000),
  nextStep: textField(20_000),
});

/** Fields of an observation that change; its form stays. */
export const observationPatchSchema = observationDraftSchema.omit({ formId: true }).partial();

/** Which observations are listed; null is any. */
export const observationFilterSchema = z.strictObject({
  personId: idField('person').nullable(),
  formId: idField('observation-form').nullable(),
  from: dateField.nullable(),
  to: dateField.nullable(),
});

/** What changes of the score of an item: its step, its note, or both. */
export const scorePatchSchema = z.strictObject({
  step: z.int().min(1).max(250).nullable().optional(),
  note: textField(10_000).optional(),
});

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** A file of `assets/observation-forms/`. */
export const shippedObservationFormSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: text,
  source: text,
  guidance: text,
  steps: z.array(text).min(2).max(10),
  sections: z.array(z.strictObject({ title: text, items: z.array(text).min(1) })).min(1),
}) satisfies z.ZodType<ShippedObservationForm>;
