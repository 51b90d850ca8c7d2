import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import {
  exemptionDraftSchema,
  goalDraftSchema,
  goalPatchSchema,
  requirementDraftSchema,
} from '#shared/contract/goals.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { createExemption } from './create-exemption.ts';
import { createGoal } from './create-goal.ts';
import { createRequirement } from './create-requirement.ts';
import { deleteExemption } from './delete-exemption.ts';
import { deleteGoal } from './delete-goal.ts';
import { deleteRequirement } from './delete-requirement.ts';
import { listGoals } from './list-goals.ts';
import { moveGoal } from './move-goal.ts';
import { previewRequirement } from './preview-requirement.ts';
import { updateGoal } from './update-goal.ts';
import { updateRequirement } from './update-requirement.ts';

const goalId = idField('goal');
const requirementId = idField('requirement');

/** School-development goals, their requirements and exemptions. Every change is one step of undo. */
export const goalsRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listGoals(ctx)),
  create: workspaceProcedure
    .input(z.strictObject({ goal: goalDraftSchema }))
    .mutation(({ ctx, input }) => createGoal(ctx, input.goal)),
  update: workspaceProcedure
    .input(z.strictObject({ goalId, goal: goalPatchSchema }))
    .mutation(({ ctx, input }) => updateGoal(ctx, input.goalId, input.goal)),
  delete: workspaceProcedure
    .input(z.strictObject({ goalId }))
    .mutation(({ ctx, input }) => deleteGoal(ctx, input.goalId)),
  move: workspaceProcedure
    .input(z.strictObject({ goalId, parentId: goalId.nullable(), position: z.int().min(0).max(100_000) }))
    .mutation(({ ctx, input }) => moveGoal(ctx, input.goalId, input.parentId, input.position)),
  previewRequirement: workspaceProcedure
    .input(z.strictObject({ requirementId: requirementId.nullable(), requirement: requirementDraftSchema }))
    .query(({ ctx, input }) => previewRequirement(ctx, input.requirementId, input.requirement)),
  createRequirement: workspaceProcedure
    .input(z.strictObject({ requirement: requirementDraftSchema }))
    .mutation(({ ctx, input }) => createRequirement(ctx, input.requirement)),
  updateRequirement: workspaceProcedure
    .input(z.strictObject({ requirementId, requirement: requirementDraftSchema }))
    .mutation(({ ctx, input }) => updateRequirement(ctx, input.requirementId, input.requirement)),
  deleteRequirement: workspaceProcedure
    .input(z.strictObject({ requirementId }))
    .mutation(({ ctx, input }) => deleteRequirement(ctx, input.requirementId)),
  createExemption: workspaceProcedure
    .input(z.strictObject({ exemption: exemptionDraftSchema }))
    .mutation(({ ctx, input }) => createExemption(ctx, input.exemption)),
  deleteExemption: workspaceProcedure
    .input(z.strictObject({ exemptionId: idField('exemption') }))
    .mutation(({ ctx, input }) => deleteExemption(ctx, input.exemptionId)),
});
