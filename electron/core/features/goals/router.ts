import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import { goalDraftSchema, goalPatchSchema } from '#shared/contract/goals.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { createGoal } from './create-goal.ts';
import { deleteGoal } from './delete-goal.ts';
import { listGoals } from './list-goals.ts';
import { moveGoal } from './move-goal.ts';
import { updateGoal } from './update-goal.ts';

const goalId = idField('goal');

/** School-development goals; what they ask is changed through `requirements`. Every change is one step of undo. */
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
});
