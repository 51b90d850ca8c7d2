import type { InductionDecisionId } from '#shared/kernel/ids.ts';
import type { InductionDecisionDraft } from '#shared/domain/induction/induction-policy.ts';
import { AppError } from '../../app-error.ts';
import { readInductionDecision, updateInductionDecision } from '../../data/induction-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkDecision } from './check-decision.ts';

/** Corrects a decision, of the same person; the history keeps what it was. Fails with `not-found` or `invalid-input`. */
export function updateDecision(
  ctx: WorkspaceContext,
  decisionId: InductionDecisionId,
  draft: InductionDecisionDraft,
): void {
  const present = readInductionDecision(ctx.db, decisionId);
  if (present?.personId !== draft.personId) throw new AppError('not-found');
  checkDecision(ctx, decisionId, draft);
  ctx.db.write({ command: 'induction.update-decision', actor: ctx.actor }, (tx) => {
    updateInductionDecision(tx, { id: decisionId, ...draft });
  });
}
