import type { AgreementId } from '#shared/kernel/ids.ts';
import { signingProblems } from '#shared/domain/agreements/agreement-policy.ts';
import { partiesOf, type AgreementSignature } from '#shared/domain/agreements/entities.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readAgreement, updateAgreement } from '../../data/agreement-repository.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import { paperOf, signedCopyOf } from '../../services/agreements/agreement-paper.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Freezes a draft that all parties signed: its text is kept with its SHA-256, and nothing of it changes any more. Fails
 * with `not-found` or `invalid-input`.
 */
export function signAgreement(
  ctx: WorkspaceContext,
  agreementId: AgreementId,
  given: readonly AgreementSignature[],
): void {
  const agreement = readAgreement(ctx.db, agreementId);
  const item = agreement === null ? null : readPlanItem(ctx.db, agreement.itemId);
  if (agreement === null || item === null) throw new AppError('not-found');
  refuseProblems(signingProblems(agreement, given, ctx.clock.today()));
  // Half of a surrogate pair does not survive being stored, so it is not signed either.
  const signatures = partiesOf(agreement.kind)
    .flatMap((party) => given.filter((signature) => signature.party === party))
    .map((signature) => ({ ...signature, name: signature.name.toWellFormed() }));
  const signed = signedCopyOf(paperOf(ctx.db)(agreement, item, signatures));
  ctx.db.write({ command: 'agreements.sign', actor: ctx.actor }, (tx) => {
    updateAgreement(tx, { ...agreement, signed });
  });
}
