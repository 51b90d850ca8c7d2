import type { AgreementId } from '#shared/kernel/ids.ts';
import { canonicalText, contentsOf } from '#shared/domain/agreements/agreement-contents.ts';
import { signingProblems } from '#shared/domain/agreements/agreement-policy.ts';
import { partiesOf, type AgreementSignature } from '#shared/domain/agreements/entities.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readAgreement, updateAgreement } from '../../data/agreement-repository.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { agreementNames, hashOf } from './describe-agreements.ts';

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
  const signatures = partiesOf(agreement.kind).flatMap((party) =>
    given.filter((signature) => signature.party === party),
  );
  // What the file keeps: half of a surrogate pair does not survive being stored.
  const kept = signatures.map((signature) => ({ ...signature, name: signature.name.toWellFormed() }));
  const signedOn = kept.map((signature) => signature.signedOn).reduce((last, day) => (day > last ? day : last));
  const frozenText = canonicalText(contentsOf(agreement, agreementNames(ctx)(item, agreement), kept));
  ctx.db.write({ command: 'agreements.sign', actor: ctx.actor }, (tx) => {
    updateAgreement(tx, {
      ...agreement,
      signed: { signedOn, signatures: kept, frozenText, frozenHash: hashOf(frozenText) },
    });
  });
}
