import { questionProblems, type QuestionDraft } from '#shared/domain/groups/question-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readGoal } from '../../data/goal-repository.ts';
import { readGroup } from '../../data/group-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses a research question that breaks a rule, with `invalid-input`. */
export function checkQuestion(ctx: WorkspaceContext, draft: QuestionDraft): void {
  refuseProblems(
    questionProblems(draft, {
      isGroupKnown: draft.groupId !== null && readGroup(ctx.db, draft.groupId) !== null,
      isGoalKnown: draft.goalId !== null && readGoal(ctx.db, draft.goalId) !== null,
      isOwnerKnown: draft.ownerId !== null && readMember(ctx.db, draft.ownerId) !== null,
    }),
  );
}
