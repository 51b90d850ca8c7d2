import type { InductionDecisionId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a decision; fails with `not-found`. */
export function deleteDecision(ctx: WorkspaceContext, decisionId: InductionDecisionId): void {
  ctx.db.write({ command: 'induction.delete-decision', actor: ctx.actor }, (tx) => {
    if (!tx.delete('induction_decision', decisionId)) throw new AppError('not-found');
  });
}
