import type { IsoDate } from '#shared/kernel/dates.ts';
import { askedLevels, type AskedLookup } from '#shared/domain/competences/rating-asked.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The levels that active goals, roles and functions ask of the team on a day. */
export function askedLookup(ctx: WorkspaceContext, members: readonly TeamMember[], on: IsoDate): AskedLookup {
  const goals = readGoals(ctx.db).filter(({ state }) => state === 'active');
  const roles = readRoles(ctx.db).filter(({ state }) => state === 'active');
  return askedLevels({
    requirements: readRequirements(ctx.db),
    activeGoalIds: new Set(goals.map(({ id }) => id)),
    activeRoleIds: new Set(roles.map(({ id }) => id)),
    members,
    on,
  });
}
