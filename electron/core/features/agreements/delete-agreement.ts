import type { AgreementId } from '#shared/kernel/ids.ts';
import { removalProblems } from '#shared/domain/agreements/agreement-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { deleteAgreementOf, readAgreement } from '../../data/agreement-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a draft that was never signed; fails with `not-found` or `invalid-input`. */
export function deleteAgreement(ctx: WorkspaceContext, agreementId: AgreementId): void {
  const agreement = readAgreement(ctx.db, agreementId);
  if (agreement === null) throw new AppError('not-found');
  refuseProblems(removalProblems(agreement));
  ctx.db.write({ command: 'agreements.delete', actor: ctx.actor }, (tx) => {
    deleteAgreementOf(tx, agreement.itemId);
  });
}
