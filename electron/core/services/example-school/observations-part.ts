import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import { observationDraftSchema, shippedObservationFormSchema } from '#shared/contract/observations.ts';
import type { IsoMoment } from '#shared/kernel/dates.ts';
import type { ObservationFormId, ObservationItemId } from '#shared/kernel/ids.ts';
import { buildShippedForm } from '#shared/domain/observations/shipped-form.ts';
import { insertObservationForm } from '../../data/observation-form-repository.ts';
import { insertObservation, storeScore } from '../../data/observation-repository.ts';
import { examplePart, type ExampleContext, type ExamplePart } from './example-part.ts';

/** The shipped forms that the example school uses, in their order; they leave their ids for the visits. */
export const observationFormParts: readonly ExamplePart[] = ['kijkkader', 'icalt-domains'].map((key, position) =>
  examplePart({
    file: `../../observation-forms/${key}.json`,
    schema: shippedObservationFormSchema,
    insert: (tx, shipped, context) => {
      const form = buildShippedForm(shipped, 'nl', position, context.ids);
      insertObservationForm(tx, form);
      context.shared.set(formKey(key), form.id);
      for (const item of form.items) context.shared.set(itemKey(key, item.position), item.id);
    },
  }),
);

/** Step and note of an item; null when it was passed over. */
const score = z
  .tuple([z.int().min(1).max(10).nullable(), z.string()])
  .or(z.int().min(1).max(10))
  .nullable();

/** The lesson visits of the example school, and which items are tied to a competence. */
export const observationsPart = examplePart({
  file: 'observations.json',
  schema: z.strictObject({
    ties: z.array(z.strictObject({ form: z.string(), item: z.int().min(0), competence: z.string() })),
    visits: z.array(
      observationDraftSchema.omit({ formId: true, personId: true }).extend({
        form: z.string(),
        person: z.string(),
        observedOn: dateField,
        /** In the order of the items of the form. */
        scores: z.array(score),
      }),
    ),
  }),
  insert: (tx, { ties, visits }, context) => {
    for (const { form, item, competence } of ties) {
      tx.update('observation_item', left(context, itemKey(form, item)), {
        competence_id: context.competence(competence),
      });
    }
    for (const { form, person, observedOn, scores, ...visit } of visits) {
      const id = context.ids.next('observation');
      const date = context.date(observedOn);
      insertObservation(tx, {
        ...visit,
        id,
        formId: left(context, formKey(form)) as ObservationFormId,
        personId: context.person(person),
        observedOn: date,
        recordedAt: `${date}T12:00:00.000Z` as IsoMoment,
      });
      scores.forEach((given, item) => {
        if (given === null) return;
        const [step, note] = typeof given === 'number' ? [given, ''] : given;
        const itemId = left(context, itemKey(form, item)) as ObservationItemId;
        storeScore(tx, id, { itemId, step, note }, context.ids.next('observation-score'));
      });
    }
  },
});

function formKey(form: string): string {
  return `observation-form:${form}`;
}

function itemKey(form: string, position: number): string {
  return `observation-item:${form}:${String(position)}`;
}

function left(context: ExampleContext, key: string): string {
  const id = context.shared.get(key);
  if (id === undefined) throw new Error(`The example school has no ${key}`);
  return id;
}
