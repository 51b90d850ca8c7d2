import type { RequirementGroup, RequirementOwner } from '#shared/domain/goals/entities.ts';
import { requirementProblems, type RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetence, readFramework } from '../../data/framework-repository.ts';
import { readGoal } from '../../data/goal-repository.ts';
import { readGroup } from '../../data/group-repository.ts';
import { readRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses a requirement that breaks a rule, with `invalid-input`. */
export function checkRequirement(ctx: WorkspaceContext, draft: RequirementDraft): void {
  const competence = readCompetence(ctx.db, draft.competenceId);
  refuseProblems(
    requirementProblems(draft, {
      isOwnerKnown: isOwnerKnown(ctx, draft.owner),
      isGroupKnown: isGroupKnown(ctx, draft.group),
      competence,
      framework: competence === null ? null : readFramework(ctx.db, competence.frameworkId),
      today: ctx.clock.today(),
    }),
  );
}

function isOwnerKnown({ db }: WorkspaceContext, owner: RequirementOwner): boolean {
  if (owner.kind === 'goal') return readGoal(db, owner.goalId) !== null;
  return owner.kind === 'role' ? readRole(db, owner.roleId) !== null : true;
}

function isGroupKnown({ db }: WorkspaceContext, group: RequirementGroup): boolean {
  if (group.kind === 'role') return readRole(db, group.roleId) !== null;
  return group.kind === 'group' ? readGroup(db, group.groupId) !== null : true;
}
