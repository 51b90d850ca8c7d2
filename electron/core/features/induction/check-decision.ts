import type { InductionDecisionId } from '#shared/kernel/ids.ts';
import { inductionDecisionProblems, type InductionDecisionDraft } from '#shared/domain/induction/induction-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readInductionDecisionsOf } from '../../data/induction-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses a decision that breaks a rule, with `invalid-input`; `decisionId` is null for a new one. */
export function checkDecision(
  ctx: WorkspaceContext,
  decisionId: InductionDecisionId | null,
  draft: InductionDecisionDraft,
): void {
  refuseProblems(
    inductionDecisionProblems(draft, {
      isPersonKnown: readMember(ctx.db, draft.personId) !== null,
      others: readInductionDecisionsOf(ctx.db, draft.personId).filter(({ id }) => id !== decisionId),
      today: ctx.clock.today(),
    }),
  );
}
