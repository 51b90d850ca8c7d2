import type { InductionDecisionId } from '#shared/kernel/ids.ts';
import type { InductionDecisionDraft } from '#shared/domain/induction/induction-policy.ts';
import { insertInductionDecision } from '../../data/induction-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkDecision } from './check-decision.ts';

/** Records what was decided about a person; fails with `invalid-input`. */
export function recordDecision(
  ctx: WorkspaceContext,
  draft: InductionDecisionDraft,
): { readonly decisionId: InductionDecisionId } {
  checkDecision(ctx, null, draft);
  const decisionId = ctx.ids.next('induction-decision');
  ctx.db.write({ command: 'induction.record-decision', actor: ctx.actor }, (tx) => {
    insertInductionDecision(tx, { id: decisionId, ...draft });
  });
  return { decisionId };
}
