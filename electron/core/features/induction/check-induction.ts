import { inductionProblems, type InductionDraft } from '#shared/domain/induction/induction-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses an induction that breaks a rule, with `invalid-input`; warnings pass. */
export function checkInduction(ctx: WorkspaceContext, draft: InductionDraft): void {
  refuseProblems(
    inductionProblems(draft, {
      isPersonKnown: readMember(ctx.db, draft.personId) !== null,
      isCoachKnown: draft.coachId !== null && readMember(ctx.db, draft.coachId) !== null,
    }),
  );
}
