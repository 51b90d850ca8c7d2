import type { GoalId } from '#shared/kernel/ids.ts';
import { goalProblems, type GoalDraft } from '#shared/domain/goals/goal-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readGoals } from '../../data/goal-repository.ts';
import { readGroup } from '../../data/group-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses a goal that breaks a rule, with `invalid-input`; `goalId` is null for a new goal. */
export function checkGoal(ctx: WorkspaceContext, goalId: GoalId | null, draft: GoalDraft): void {
  refuseProblems(
    goalProblems(draft, {
      goalId,
      goals: readGoals(ctx.db),
      isOwnerKnown: draft.ownerId !== null && readMember(ctx.db, draft.ownerId) !== null,
      isOwnerGroupKnown: draft.ownerGroupId !== null && readGroup(ctx.db, draft.ownerGroupId) !== null,
    }),
  );
}
