import type { AgreementId } from '#shared/kernel/ids.ts';
import { reopeningProblems } from '#shared/domain/agreements/agreement-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readAgreement, updateAgreement } from '../../data/agreement-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Makes a signed agreement a draft again. The signed copy stays, with today and the reason; what was found at checks
 * stays too. Fails with `not-found` or `invalid-input`.
 */
export function reopenAgreement(ctx: WorkspaceContext, agreementId: AgreementId, reason: string): void {
  const agreement = readAgreement(ctx.db, agreementId);
  if (agreement === null) throw new AppError('not-found');
  refuseProblems(reopeningProblems(agreement, reason));
  const { signed, earlier } = agreement;
  if (signed === null) return;
  const version = {
    ...signed,
    id: ctx.ids.next('agreement-version'),
    number: earlier.length + 1,
    reopenedOn: ctx.clock.today(),
    reason,
  };
  ctx.db.write({ command: 'agreements.reopen', actor: ctx.actor }, (tx) => {
    updateAgreement(tx, { ...agreement, signed: null, earlier: [...earlier, version] });
  });
}
