import { z } from 'zod';
import {
  agreementDraftSchema,
  checkRecordSchema,
  checkStepSchema,
  signatureSchema,
} from '#shared/contract/agreements.ts';
import { idField, textField } from '#shared/contract/fields.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { changeChecks } from './change-checks.ts';
import { createAgreement } from './create-agreement.ts';
import { deleteAgreement } from './delete-agreement.ts';
import { listAgreements } from './list-agreements.ts';
import { readAgreementOfItem } from './read-agreement-of-item.ts';
import { recordCheck } from './record-check.ts';
import { reopenAgreement } from './reopen-agreement.ts';
import { signAgreement } from './sign-agreement.ts';
import { updateAgreement } from './update-agreement.ts';

const agreementId = idField('agreement');
const itemId = idField('plan-item');

/** What teacher, school and provider agree about a plan item, and whether it is kept. */
export const agreementsRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listAgreements(ctx)),
  ofItem: workspaceProcedure
    .input(z.strictObject({ itemId }))
    .query(({ ctx, input }) => readAgreementOfItem(ctx, input.itemId)),
  create: workspaceProcedure
    .input(z.strictObject({ itemId, agreement: agreementDraftSchema }))
    .mutation(({ ctx, input }) => createAgreement(ctx, input.itemId, input.agreement)),
  update: workspaceProcedure
    .input(z.strictObject({ agreementId, agreement: agreementDraftSchema.omit({ checks: true }).partial() }))
    .mutation(({ ctx, input }) => updateAgreement(ctx, input.agreementId, input.agreement)),
  changeChecks: workspaceProcedure
    .input(z.strictObject({ agreementId, step: checkStepSchema }))
    .mutation(({ ctx, input }) => changeChecks(ctx, input.agreementId, input.step)),
  sign: workspaceProcedure
    .input(z.strictObject({ agreementId, signatures: z.array(signatureSchema).max(10).readonly() }))
    .mutation(({ ctx, input }) => signAgreement(ctx, input.agreementId, input.signatures)),
  reopen: workspaceProcedure
    .input(z.strictObject({ agreementId, reason: textField(40_000) }))
    .mutation(({ ctx, input }) => reopenAgreement(ctx, input.agreementId, input.reason)),
  recordCheck: workspaceProcedure
    .input(z.strictObject({ checkId: idField('agreement-check'), record: checkRecordSchema }))
    .mutation(({ ctx, input }) => recordCheck(ctx, input.checkId, input.record)),
  delete: workspaceProcedure
    .input(z.strictObject({ agreementId }))
    .mutation(({ ctx, input }) => deleteAgreement(ctx, input.agreementId)),
});
