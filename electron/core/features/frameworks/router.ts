import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import {
  competenceDraftSchema,
  competenceLinkDraftSchema,
  competencePatchSchema,
  frameworkCopySchema,
  frameworkDraftSchema,
  frameworkPatchSchema,
  lastDayField,
  levelDescriptionSchema,
  requirementMoveSchema,
  wantedScaleSchema,
} from '#shared/contract/frameworks.ts';
import { SHIPPED_FRAMEWORK_KEYS } from '../../services/shipped-data/read-framework.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { activateFramework } from './activate-framework.ts';
import { addShipped } from './add-shipped.ts';
import { changeScale } from './change-scale.ts';
import { copyFramework } from './copy-framework.ts';
import { createCompetence } from './create-competence.ts';
import { createFramework } from './create-framework.ts';
import { deleteCompetence } from './delete-competence.ts';
import { deleteFramework } from './delete-framework.ts';
import { describeLevel } from './describe-level.ts';
import { createLink, deleteLink, updateLink } from './link-competences.ts';
import { listFrameworks } from './list-frameworks.ts';
import { listShipped } from './list-shipped.ts';
import { moveCompetence } from './move-competence.ts';
import { listRequirementsToMove, moveRequirements } from './requirements-to-move.ts';
import { retireCompetence, unretireCompetence } from './retire-competence.ts';
import { retireFramework } from './retire-framework.ts';
import { updateCompetence } from './update-competence.ts';
import { updateFramework } from './update-framework.ts';

const frameworkId = idField('framework');
const competenceId = idField('competence');
const linkId = idField('competence-link');

/** Competence frameworks: their trees, scales, links, versions and use. Every change is one step of undo. */
export const frameworksRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listFrameworks(ctx)),
  shipped: workspaceProcedure.query(({ ctx }) => listShipped(ctx)),
  addShipped: workspaceProcedure
    .input(z.strictObject({ key: z.enum(SHIPPED_FRAMEWORK_KEYS) }))
    .mutation(({ ctx, input }) => addShipped(ctx, input.key)),
  create: workspaceProcedure
    .input(z.strictObject({ framework: frameworkDraftSchema }))
    .mutation(({ ctx, input }) => createFramework(ctx, input.framework)),
  update: workspaceProcedure
    .input(z.strictObject({ frameworkId, framework: frameworkPatchSchema }))
    .mutation(({ ctx, input }) => updateFramework(ctx, input.frameworkId, input.framework)),
  changeScale: workspaceProcedure
    .input(z.strictObject({ frameworkId, levels: wantedScaleSchema }))
    .mutation(({ ctx, input }) => changeScale(ctx, input.frameworkId, input.levels)),
  copy: workspaceProcedure.input(frameworkCopySchema).mutation(({ ctx, input }) => copyFramework(ctx, 'copy', input)),
  newVersion: workspaceProcedure
    .input(frameworkCopySchema)
    .mutation(({ ctx, input }) => copyFramework(ctx, 'version', input)),
  activate: workspaceProcedure
    .input(z.strictObject({ frameworkId, lastDay: lastDayField.nullable() }))
    .mutation(({ ctx, input }) => activateFramework(ctx, input.frameworkId, input.lastDay)),
  retire: workspaceProcedure
    .input(z.strictObject({ frameworkId, lastDay: lastDayField }))
    .mutation(({ ctx, input }) => retireFramework(ctx, input.frameworkId, input.lastDay)),
  delete: workspaceProcedure
    .input(z.strictObject({ frameworkId }))
    .mutation(({ ctx, input }) => deleteFramework(ctx, input.frameworkId)),
  createCompetence: workspaceProcedure
    .input(z.strictObject({ competence: competenceDraftSchema }))
    .mutation(({ ctx, input }) => createCompetence(ctx, input.competence)),
  updateCompetence: workspaceProcedure
    .input(z.strictObject({ competenceId, competence: competencePatchSchema }))
    .mutation(({ ctx, input }) => updateCompetence(ctx, input.competenceId, input.competence)),
  describeLevel: workspaceProcedure
    .input(levelDescriptionSchema)
    .mutation(({ ctx, input }) => describeLevel(ctx, input)),
  moveCompetence: workspaceProcedure
    .input(z.strictObject({ competenceId, parentId: competenceId.nullable(), position: z.int().min(0).max(100_000) }))
    .mutation(({ ctx, input: { competenceId: id, ...place } }) => moveCompetence(ctx, id, place)),
  deleteCompetence: workspaceProcedure
    .input(z.strictObject({ competenceId }))
    .mutation(({ ctx, input }) => deleteCompetence(ctx, input.competenceId)),
  retireCompetence: workspaceProcedure
    .input(z.strictObject({ competenceId, lastDay: lastDayField }))
    .mutation(({ ctx, input }) => retireCompetence(ctx, input.competenceId, input.lastDay)),
  unretireCompetence: workspaceProcedure
    .input(z.strictObject({ competenceId }))
    .mutation(({ ctx, input }) => unretireCompetence(ctx, input.competenceId)),
  createLink: workspaceProcedure
    .input(z.strictObject({ link: competenceLinkDraftSchema }))
    .mutation(({ ctx, input }) => createLink(ctx, input.link)),
  updateLink: workspaceProcedure
    .input(z.strictObject({ linkId, link: competenceLinkDraftSchema.pick({ kind: true, note: true }) }))
    .mutation(({ ctx, input }) => updateLink(ctx, input.linkId, input.link)),
  deleteLink: workspaceProcedure
    .input(z.strictObject({ linkId }))
    .mutation(({ ctx, input }) => deleteLink(ctx, input.linkId)),
  requirementsToMove: workspaceProcedure.query(({ ctx }) => listRequirementsToMove(ctx)),
  moveRequirements: workspaceProcedure
    .input(z.strictObject({ moves: z.array(requirementMoveSchema).min(1).max(1000) }))
    .mutation(({ ctx, input }) => moveRequirements(ctx, input.moves)),
});
