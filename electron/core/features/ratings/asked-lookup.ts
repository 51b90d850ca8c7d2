import type { IsoDate } from '#shared/kernel/dates.ts';
import { askedLevels, type AskedLookup } from '#shared/domain/competences/rating-asked.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The levels that active goals, roles and functions ask of the team on a day. */
export function askedLookup(ctx: WorkspaceContext, members: readonly TeamMember[], on: IsoDate): AskedLookup {
  const askers = { goals: readGoals(ctx.db), roles: readRoles(ctx.db) };
  return askedLevels({ requirements: requirementsInForce(readRequirements(ctx.db), askers), members, on });
}
