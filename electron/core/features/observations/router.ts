import { z } from 'zod';
import { dateField, idField, lineField } from '#shared/contract/fields.ts';
import {
  observationDraftSchema,
  observationFilterSchema,
  observationFormDraftSchema,
  observationFormPatchSchema,
  observationItemDraftSchema,
  observationItemPatchSchema,
  observationPatchSchema,
  scorePatchSchema,
} from '#shared/contract/observations.ts';
import { readObservations } from '../../data/observation-repository.ts';
import { SHIPPED_OBSERVATION_FORM_KEYS } from '../../services/shipped-data/read-observation-form.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { addRatings } from './add-ratings.ts';
import { addShippedForm } from './add-shipped-form.ts';
import { copyForm } from './copy-form.ts';
import { countTeamShare } from './count-team-share.ts';
import { createForm } from './create-form.ts';
import { createItem } from './create-item.ts';
import { createObservation } from './create-observation.ts';
import { deleteForm } from './delete-form.ts';
import { deleteItem } from './delete-item.ts';
import { deleteObservation } from './delete-observation.ts';
import { describeGrowth } from './describe-growth.ts';
import { getObservation } from './get-observation.ts';
import { listForms } from './list-forms.ts';
import { moveItem, moveSection } from './move-item.ts';
import { renameSection } from './rename-section.ts';
import { scoreItem } from './score-item.ts';
import { updateForm } from './update-form.ts';
import { updateItem } from './update-item.ts';
import { updateObservation } from './update-observation.ts';

const formId = idField('observation-form');
const itemId = idField('observation-item');
const observationId = idField('observation');
const personId = idField('person');
const step = z.enum(['up', 'down']);

/**
 * Forms for lesson visits, the visits themselves, and what they show over time. They inform and never judge: nothing that
 * counts levels reads them (domain-rules 4.3). Every change is one step of undo.
 */
export const observationsRouter = router({
  forms: workspaceProcedure.query(({ ctx }) => listForms(ctx)),
  createForm: workspaceProcedure
    .input(z.strictObject({ form: observationFormDraftSchema }))
    .mutation(({ ctx, input }) => createForm(ctx, input.form)),
  updateForm: workspaceProcedure
    .input(z.strictObject({ formId, form: observationFormPatchSchema }))
    .mutation(({ ctx, input }) => updateForm(ctx, input.formId, input.form)),
  copyForm: workspaceProcedure
    .input(z.strictObject({ formId, title: lineField(1000) }))
    .mutation(({ ctx, input }) => copyForm(ctx, input.formId, input.title)),
  deleteForm: workspaceProcedure
    .input(z.strictObject({ formId }))
    .mutation(({ ctx, input }) => deleteForm(ctx, input.formId)),
  addShippedForm: workspaceProcedure
    .input(z.strictObject({ key: z.enum(SHIPPED_OBSERVATION_FORM_KEYS), language: z.enum(['nl', 'en']) }))
    .mutation(({ ctx, input }) => addShippedForm(ctx, input.key, input.language)),
  createItem: workspaceProcedure
    .input(z.strictObject({ formId, item: observationItemDraftSchema }))
    .mutation(({ ctx, input }) => createItem(ctx, input.formId, input.item)),
  updateItem: workspaceProcedure
    .input(z.strictObject({ itemId, item: observationItemPatchSchema }))
    .mutation(({ ctx, input }) => updateItem(ctx, input.itemId, input.item)),
  moveItem: workspaceProcedure
    .input(z.strictObject({ itemId, step }))
    .mutation(({ ctx, input }) => moveItem(ctx, input.itemId, input.step)),
  deleteItem: workspaceProcedure
    .input(z.strictObject({ itemId }))
    .mutation(({ ctx, input }) => deleteItem(ctx, input.itemId)),
  moveSection: workspaceProcedure
    .input(z.strictObject({ formId, section: lineField(1000), step }))
    .mutation(({ ctx, input }) => moveSection(ctx, input.formId, input.section, input.step)),
  renameSection: workspaceProcedure
    .input(z.strictObject({ formId, section: lineField(1000), title: lineField(1000) }))
    .mutation(({ ctx, input }) => renameSection(ctx, input.formId, input.section, input.title)),
  list: workspaceProcedure.input(observationFilterSchema).query(({ ctx, input }) => readObservations(ctx.db, input)),
  get: workspaceProcedure
    .input(z.strictObject({ observationId }))
    .query(({ ctx, input }) => getObservation(ctx, input.observationId)),
  create: workspaceProcedure
    .input(z.strictObject({ observation: observationDraftSchema }))
    .mutation(({ ctx, input }) => createObservation(ctx, input.observation)),
  update: workspaceProcedure
    .input(z.strictObject({ observationId, observation: observationPatchSchema }))
    .mutation(({ ctx, input }) => updateObservation(ctx, input.observationId, input.observation)),
  score: workspaceProcedure
    .input(z.strictObject({ observationId, itemId, score: scorePatchSchema }))
    .mutation(({ ctx, input }) => scoreItem(ctx, input.observationId, input.itemId, input.score)),
  delete: workspaceProcedure
    .input(z.strictObject({ observationId }))
    .mutation(({ ctx, input }) => deleteObservation(ctx, input.observationId)),
  addRatings: workspaceProcedure
    .input(z.strictObject({ observationId, itemIds: z.array(itemId).max(200).readonly() }))
    .mutation(({ ctx, input }) => addRatings(ctx, input.observationId, input.itemIds)),
  growth: workspaceProcedure
    .input(z.strictObject({ personId }))
    .query(({ ctx, input }) => describeGrowth(ctx, input.personId)),
  teamShare: workspaceProcedure
    .input(z.strictObject({ formId, from: dateField, to: dateField, step: z.int() }))
    .query(({ ctx, input }) => countTeamShare(ctx, input)),
});
