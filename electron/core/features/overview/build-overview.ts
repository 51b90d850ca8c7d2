import type { PersonId } from '#shared/kernel/ids.ts';
import { hasRatingBesideObservations } from '#shared/domain/competences/packed-levels.ts';
import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import { firstSteps } from '#shared/domain/overview/first-steps.ts';
import { masterShareByDefinition } from '#shared/domain/overview/master-share.ts';
import { needsMe } from '#shared/domain/overview/needs-me.ts';
import { openGaps } from '#shared/domain/overview/open-gaps.ts';
import { refreshTerms } from '#shared/domain/roles/refresh-term.ts';
import { coverRole } from '#shared/domain/roles/role-coverage.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { currentLevels } from '../../data/level-lookup.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readPlannedRises } from '../../data/planned-rise-reader.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readSchools } from '../../data/school-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { readBenchmarks } from '../../services/shipped-data/read-benchmarks.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { readAchievementsToConfirm } from './read-achievements-to-confirm.ts';
import { readAgreementsToCheck } from './read-agreements-to-check.ts';
import { readPeopleWithoutTalk } from './read-people-without-talk.ts';

/** Everything the overview shows, counted today. */
export async function buildOverview(ctx: WorkspaceContext) {
  const { masterShareSeries } = await readBenchmarks(ctx.assetsDirectory);
  const on = ctx.clock.today();
  const workspace = readWorkspace(ctx.db);
  const members = readTeam(ctx.db);
  const goals = readGoals(ctx.db);
  const roles = readRoles(ctx.db);
  const requirements = readRequirements(ctx.db);
  const competences = readCompetences(ctx.db);
  const facts = { members, usedLevel: currentLevels(ctx.db, competences), plannedRises: readPlannedRises(ctx.db), on };
  const gaps = openGaps(requirementsInForce(requirements, { goals, roles }), facts);
  const hasRating = (personId: PersonId): boolean => hasRatingBesideObservations(ctx.db.levels.of(personId));
  const refreshing = { members, requirements, planItems: readPlanItems(ctx.db), on };
  const agreementsToCheck = readAgreementsToCheck(ctx);
  const achievementsToConfirm = readAchievementsToConfirm(ctx);
  const shownCompetences = new Set(gaps.map((gap) => gap.competenceId));
  return {
    on,
    kind: workspace.kind,
    schools: readSchools(ctx.db).length,
    people: members.map(({ person }) => person),
    inService: members.filter((member) => isInServiceOn(member, on)).length,
    goals,
    roles,
    groups: readGroups(ctx.db),
    requirements,
    frameworks: readFrameworks(ctx.db),
    competences: competences.filter(({ id }) => shownCompetences.has(id)),
    gaps,
    firstSteps: firstSteps({
      people: members.length,
      requirements: requirements.filter((requirement) => goalOf(requirement) !== null).length,
      ratedPeople: members.filter(({ person }) => hasRating(person.id)).length,
    }),
    agreementsToCheck,
    achievementsToConfirm,
    needs: {
      agreementsToCheck: agreementsToCheck.map(({ agreementId }) => agreementId),
      achievementsToConfirm: achievementsToConfirm.map(({ itemId }) => itemId),
      peopleWithoutTalk: readPeopleWithoutTalk(ctx, members),
      ...needsMe({
        roles,
        coverages: roles.map((role) => coverRole(role, requirements, facts)),
        refreshTerms: roles.flatMap((role) => refreshTerms(role, refreshing)),
        members,
        goals,
        requirements,
        gaps,
        on,
        hasRating,
        masterDefinition: workspace.masterShareOptions.definition,
      }),
    },
    masterShare: {
      ...masterShareByDefinition({
        members,
        on,
        options: workspace.masterShareOptions,
        targetPercent: workspace.masterTargetPercent,
      }),
      options: workspace.masterShareOptions,
      targetYear: workspace.masterTargetYear,
      nationalSeries: masterShareSeries,
    },
  };
}
