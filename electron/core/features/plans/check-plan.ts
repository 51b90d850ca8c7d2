import { isLevelOfFramework } from '#shared/domain/competences/rating-policy.ts';
import { planProblems, type PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { readGoals } from '../../data/goal-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { readProgramme } from '../../data/programme-repository.ts';
import { readRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses a plan item that breaks a rule, with `invalid-input`. */
export function checkPlan(ctx: WorkspaceContext, draft: PlanDraft): void {
  const frameworks = new Map(readFrameworks(ctx.db).map((framework) => [framework.id, framework]));
  const competences = new Map<string, ReturnType<typeof readCompetences>[number]>(
    (draft.outcomes.length === 0 ? [] : readCompetences(ctx.db))
      .filter(({ kind }) => kind === 'competence')
      .map((competence) => [competence.id, competence]),
  );
  const goals = new Set<string>(readGoals(ctx.db).map(({ id }) => id));
  const groups = new Set<string>(readGroups(ctx.db).map(({ id }) => id));
  refuseProblems(
    planProblems(draft, {
      isKnownProgramme: () => draft.programmeId !== null && readProgramme(ctx.db, draft.programmeId) !== null,
      isKnownRole: () => draft.roleAfterId !== null && readRole(ctx.db, draft.roleAfterId) !== null,
      isKnownGoal: (id) => goals.has(id),
      isKnownGroup: (id) => groups.has(id),
      isKnownLevel: (competenceId, level) => {
        const competence = competences.get(competenceId);
        const framework = competence === undefined ? undefined : frameworks.get(competence.frameworkId);
        return framework !== undefined && isLevelOfFramework(level, framework);
      },
    }),
  );
}
