import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import { exemptionDraftSchema, requirementDraftSchema } from '#shared/contract/goals.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { createExemption } from './create-exemption.ts';
import { createRequirement } from './create-requirement.ts';
import { deleteExemption } from './delete-exemption.ts';
import { deleteRequirement } from './delete-requirement.ts';
import { previewRequirement } from './preview-requirement.ts';
import { updateRequirement } from './update-requirement.ts';

const requirementId = idField('requirement');

/** What goals, roles and functions ask of the team, and who is exempt. Every change is one step of undo. */
export const requirementsRouter = router({
  preview: workspaceProcedure
    .input(z.strictObject({ requirementId: requirementId.nullable(), requirement: requirementDraftSchema }))
    .query(({ ctx, input }) => previewRequirement(ctx, input.requirementId, input.requirement)),
  create: workspaceProcedure
    .input(z.strictObject({ requirement: requirementDraftSchema }))
    .mutation(({ ctx, input }) => createRequirement(ctx, input.requirement)),
  update: workspaceProcedure
    .input(z.strictObject({ requirementId, requirement: requirementDraftSchema }))
    .mutation(({ ctx, input }) => updateRequirement(ctx, input.requirementId, input.requirement)),
  delete: workspaceProcedure
    .input(z.strictObject({ requirementId }))
    .mutation(({ ctx, input }) => deleteRequirement(ctx, input.requirementId)),
  createExemption: workspaceProcedure
    .input(z.strictObject({ exemption: exemptionDraftSchema }))
    .mutation(({ ctx, input }) => createExemption(ctx, input.exemption)),
  deleteExemption: workspaceProcedure
    .input(z.strictObject({ exemptionId: idField('exemption') }))
    .mutation(({ ctx, input }) => deleteExemption(ctx, input.exemptionId)),
});
