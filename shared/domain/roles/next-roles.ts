import type { PersonId, RoleId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Requirement } from '../goals/entities.ts';
import type { CoverageFacts } from '../goals/requirement-coverage.ts';
import type { TeamMember } from '../team/entities.ts';
import type { Role } from './entities.ts';
import { askedOfHolders, compareStandings, standingOf, type RoleStanding } from './role-standing.ts';

/** A role that a person could grow into; what its standing does not meet are the steps that lead there. */
export interface NextRole {
  readonly roleId: RoleId;
  readonly standing: RoleStanding;
}

/**
 * The roles that a person could grow into from his present profile, the nearest first (concepts 58).
 *
 * Asked are active roles that ask something of their holders and that he neither holds nor has promised for later. A role
 * of which nothing at all is known of him is left out: then there is no profile to start from.
 *
 * Order: the largest part met, exactly (2 of 3 before 1 of 2); then as `compareStandings`; then the order of the roles.
 */
export function nextRoles(
  member: Pick<TeamMember, 'person' | 'occupancies'>,
  roles: readonly Role[],
  requirements: readonly Requirement[],
  facts: Pick<CoverageFacts, 'usedLevel' | 'plannedRises' | 'on'>,
): readonly NextRole[] {
  const held = new Set(
    member.occupancies.filter(({ to }) => to === null || to >= facts.on).map((occupancy) => occupancy.roleId),
  );
  const places = new Map(roles.map(({ id, position }) => [id, position]));
  const personId: PersonId = member.person.id;
  return roles
    .filter(({ id, state }) => state === 'active' && !held.has(id))
    .map(({ id }): NextRole => ({
      roleId: id,
      standing: standingOf(personId, askedOfHolders(id, requirements), facts),
    }))
    .filter(({ standing }) => standing.unknown < standing.asked)
    .sort(
      (left, right) =>
        right.standing.met * left.standing.asked - left.standing.met * right.standing.asked ||
        compareStandings(left.standing, right.standing) ||
        (places.get(left.roleId) ?? 0) - (places.get(right.roleId) ?? 0) ||
        compareCodeUnits(left.roleId, right.roleId),
    );
}
