import { z } from 'zod';
import {
  catalogueSearchSchema,
  programmeDetailsSchema,
  programmeDraftSchema,
  programmeEvaluationDraftSchema,
  programmeLinkDraftSchema,
} from '#shared/contract/catalogue.ts';
import { idField, lineField } from '#shared/contract/fields.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { addShippedProgrammes } from './add-shipped-programmes.ts';
import { createProgramme } from './create-programme.ts';
import { createProgrammeLink } from './create-programme-link.ts';
import { deleteProgramme } from './delete-programme.ts';
import { deleteProgrammeLink } from './delete-programme-link.ts';
import { describeCatalogue } from './describe-catalogue.ts';
import { describeProgrammes } from './describe-programmes.ts';
import { duplicateProgramme } from './duplicate-programme.ts';
import { evaluateProgramme } from './evaluate-programme.ts';
import { listCatalogue } from './list-catalogue.ts';
import { retireProgramme } from './retire-programme.ts';
import { searchCatalogue } from './search-catalogue.ts';
import { updateProgramme } from './update-programme.ts';

const programmeId = idField('programme');

/** Programmes, courses and learning activities: shipped and the school's own. */
export const catalogueRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listCatalogue(ctx)),
  describe: workspaceProcedure.query(({ ctx }) => describeCatalogue(ctx)),
  search: workspaceProcedure.input(catalogueSearchSchema).query(({ ctx, input }) => searchCatalogue(ctx, input)),
  details: workspaceProcedure.input(programmeDetailsSchema).query(({ ctx, input }) => describeProgrammes(ctx, input)),
  create: workspaceProcedure
    .input(z.strictObject({ programme: programmeDraftSchema }))
    .mutation(({ ctx, input }) => createProgramme(ctx, input.programme)),
  update: workspaceProcedure
    .input(z.strictObject({ programmeId, programme: programmeDraftSchema.partial() }))
    .mutation(({ ctx, input }) => updateProgramme(ctx, input.programmeId, input.programme)),
  delete: workspaceProcedure
    .input(z.strictObject({ programmeId }))
    .mutation(({ ctx, input }) => deleteProgramme(ctx, input.programmeId)),
  duplicate: workspaceProcedure
    .input(z.strictObject({ programmeId, title: lineField(2000) }))
    .mutation(({ ctx, input }) => duplicateProgramme(ctx, input.programmeId, input.title)),
  retire: workspaceProcedure
    .input(z.strictObject({ programmeId }))
    .mutation(({ ctx, input }) => retireProgramme(ctx, input.programmeId)),
  addShipped: workspaceProcedure.mutation(({ ctx }) => addShippedProgrammes(ctx)),
  createLink: workspaceProcedure
    .input(z.strictObject({ link: programmeLinkDraftSchema }))
    .mutation(({ ctx, input }) => createProgrammeLink(ctx, input.link)),
  deleteLink: workspaceProcedure
    .input(z.strictObject({ linkId: idField('programme-link') }))
    .mutation(({ ctx, input }) => deleteProgrammeLink(ctx, input.linkId)),
  evaluate: workspaceProcedure
    .input(z.strictObject({ evaluation: programmeEvaluationDraftSchema }))
    .mutation(({ ctx, input }) => evaluateProgramme(ctx, input.evaluation)),
});
