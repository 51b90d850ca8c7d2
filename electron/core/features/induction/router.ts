import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import {
  inductionDecisionDraftSchema,
  inductionDraftSchema,
  inductionPatchSchema,
} from '#shared/contract/induction.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { deleteDecision } from './delete-decision.ts';
import { deleteInduction } from './delete-induction.ts';
import { readInduction } from './read-induction.ts';
import { recordDecision } from './record-decision.ts';
import { startInduction } from './start-induction.ts';
import { updateDecision } from './update-decision.ts';
import { updateInduction } from './update-induction.ts';

const personId = idField('person');
const decisionId = idField('induction-decision');

/** The induction of starting teachers: coach, plan, and dated decisions that people took. */
export const inductionRouter = router({
  get: workspaceProcedure
    .input(z.strictObject({ personId }))
    .query(({ ctx, input }) => readInduction(ctx, input.personId)),
  start: workspaceProcedure
    .input(z.strictObject({ induction: inductionDraftSchema }))
    .mutation(({ ctx, input }) => startInduction(ctx, input.induction)),
  update: workspaceProcedure
    .input(z.strictObject({ personId, induction: inductionPatchSchema }))
    .mutation(({ ctx, input }) => updateInduction(ctx, input.personId, input.induction)),
  delete: workspaceProcedure
    .input(z.strictObject({ personId }))
    .mutation(({ ctx, input }) => deleteInduction(ctx, input.personId)),
  recordDecision: workspaceProcedure
    .input(z.strictObject({ decision: inductionDecisionDraftSchema }))
    .mutation(({ ctx, input }) => recordDecision(ctx, input.decision)),
  updateDecision: workspaceProcedure
    .input(z.strictObject({ decisionId, decision: inductionDecisionDraftSchema }))
    .mutation(({ ctx, input }) => updateDecision(ctx, input.decisionId, input.decision)),
  deleteDecision: workspaceProcedure
    .input(z.strictObject({ decisionId }))
    .mutation(({ ctx, input }) => deleteDecision(ctx, input.decisionId)),
});
