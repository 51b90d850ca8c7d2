import type { AgreementId } from '#shared/kernel/ids.ts';
import { checksAfter, type CheckStep } from '#shared/domain/agreements/check-step.ts';
import { AppError } from '../../app-error.ts';
import { readAgreement } from '../../data/agreement-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { updateAgreement } from './update-agreement.ts';

/**
 * Adds, changes or removes one check of a draft and leaves the others as they are now. Fails with `not-found` or
 * `invalid-input`: a signed agreement takes no change.
 */
export function changeChecks(ctx: WorkspaceContext, agreementId: AgreementId, step: CheckStep): void {
  const agreement = readAgreement(ctx.db, agreementId);
  const checks = agreement === null ? null : checksAfter(agreement.checks, step);
  if (checks === null) throw new AppError('not-found');
  updateAgreement(ctx, agreementId, { checks });
}
