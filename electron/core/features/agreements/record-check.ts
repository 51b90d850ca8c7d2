import type { AgreementCheckId } from '#shared/kernel/ids.ts';
import { checkRecordProblems, type CheckRecord } from '#shared/domain/agreements/agreement-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readAgreementOfCheck, updateAgreement } from '../../data/agreement-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Keeps what somebody found at a check, or takes it back when there is no outcome. The signed text is not touched. Fails
 * with `not-found` or `invalid-input`.
 */
export function recordCheck(ctx: WorkspaceContext, checkId: AgreementCheckId, record: CheckRecord): void {
  const agreement = readAgreementOfCheck(ctx.db, checkId);
  if (agreement === null) throw new AppError('not-found');
  refuseProblems(checkRecordProblems(agreement, record, ctx.clock.today()));
  const { outcome, checkedOn, note } = record;
  ctx.db.write({ command: 'agreements.record-check', actor: ctx.actor }, (tx) => {
    updateAgreement(tx, {
      ...agreement,
      checks: agreement.checks.map((check) =>
        check.id === checkId
          ? { ...check, outcome, checkedOn: outcome === null ? null : checkedOn, note: outcome === null ? '' : note }
          : check,
      ),
    });
  });
}
