import { requirementProblems, type RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetence, readFramework } from '../../data/framework-repository.ts';
import { readGoal } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses a requirement that breaks a rule, with `invalid-input`. */
export function checkRequirement(ctx: WorkspaceContext, draft: RequirementDraft): void {
  const competence = readCompetence(ctx.db, draft.competenceId);
  refuseProblems(
    requirementProblems(draft, {
      isGoalKnown: readGoal(ctx.db, draft.goalId) !== null,
      competence,
      framework: competence === null ? null : readFramework(ctx.db, competence.frameworkId),
      today: ctx.clock.today(),
    }),
  );
}
