import type { PersonId } from '#shared/kernel/ids.ts';
import { nextRoles } from '#shared/domain/roles/next-roles.ts';
import { professionProfile } from '#shared/domain/roles/profession-profile.ts';
import { coverRole } from '#shared/domain/roles/role-coverage.ts';
import { refreshTerms } from '#shared/domain/roles/refresh-term.ts';
import { askedOfHolders, standingOf } from '#shared/domain/roles/role-standing.ts';
import { AppError } from '../../app-error.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { readPlanItemsOf } from '../../data/plan-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readShippedRoles } from '../../services/shipped-data/read-shipped-roles.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { roleFacts } from './role-facts.ts';

/**
 * The roles of a person: held now, before and later, until when he is up to date in them, for whom he stands in, his profile over the domains of the
 * profession, and the roles he could grow into with the programmes that prepare for them. Fails with `not-found`.
 */
export async function describePersonRoles(ctx: WorkspaceContext, personId: PersonId) {
  const library = await readShippedRoles(ctx.assetsDirectory);
  const facts = roleFacts(ctx);
  const member = facts.members.find(({ person }) => person.id === personId);
  if (member === undefined) throw new AppError('not-found');
  const roles = readRoles(ctx.db);
  const goals = readGoals(ctx.db);
  const requirements = readRequirements(ctx.db);
  const refreshing = { members: [member], requirements, planItems: readPlanItemsOf(ctx.db, personId), on: facts.on };
  return {
    today: facts.on,
    roles,
    held: member.occupancies.map((occupancy) => ({
      occupancy,
      standing: standingOf(personId, askedOfHolders(occupancy.roleId, requirements), facts),
    })),
    refresh: roles.flatMap((role) => refreshTerms(role, refreshing)),
    deputyFor: facts.members.flatMap((other) =>
      other.occupancies
        .filter(({ deputyId }) => deputyId === personId)
        .map((occupancy) => ({ occupancy, holder: other.person })),
    ),
    profile: professionProfile(member, roles, goals, facts.on),
    goals: goals.filter(({ ownerId }) => ownerId === personId),
    next: nextRoles(member, roles, requirements, facts).map((next) => {
      const role = roles.find(({ id }) => id === next.roleId);
      const shipped = library.find(({ key }) => key === role?.shippedKey);
      return {
        ...next,
        isVacant: role !== undefined && coverRole(role, requirements, facts).state === 'not-covered',
        registerCategories: shipped?.registerCategories ?? [],
        masters: shipped?.masters ?? [],
      };
    }),
  };
}
