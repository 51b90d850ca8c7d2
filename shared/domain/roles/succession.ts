import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId, RoleId } from '../../kernel/ids.ts';
import type { Requirement } from '../goals/entities.ts';
import type { CoverageFacts } from '../goals/requirement-coverage.ts';
import type { TeamMember } from '../team/entities.ts';
import { comparePeople } from '../team/person-name.ts';
import { appointmentsOn, lastServiceDayOn } from '../team/service.ts';
import { isDeputyOn } from './role-holders.ts';
import { askedOfHolders, compareStandings, standingOf, type RoleStanding } from './role-standing.ts';

/** Somebody who could follow in a role, with the reasons. */
export interface SuccessionCandidate {
  readonly personId: PersonId;
  readonly standing: RoleStanding;
  /** Stands in for a holder now. */
  readonly isDeputy: boolean;
  /** Held the role before the date and no longer does. */
  readonly heldBefore: boolean;
  /** Last day in service, as far as known; null when open. */
  readonly lastDay: IsoDate | null;
}

/**
 * The people who could follow in a role on a date, the best first.
 *
 * Asked are people with an appointment in service other than as student teacher (LIO) who neither hold the role on the
 * date nor have it promised for later. Somebody is a candidate when he is at, above or below a level that the role asks
 * (so when something is known of him), when a plan brings him there, when he is a deputy or when he held the role
 * before.
 *
 * Order: as {@link compareStandings}; then deputies, then former holders, then those who stay; then by name.
 */
export function successionCandidates(
  roleId: RoleId,
  requirements: readonly Requirement[],
  facts: CoverageFacts,
): readonly SuccessionCandidate[] {
  const { members, on } = facts;
  const asked = askedOfHolders(roleId, requirements);
  return members
    .filter((member) => isEligible(member, roleId, on))
    .toSorted((left, right) => comparePeople(left.person, right.person))
    .map((member): SuccessionCandidate => ({
      personId: member.person.id,
      standing: standingOf(member.person.id, asked, facts),
      isDeputy: isDeputyOn(members, roleId, member.person.id, on),
      heldBefore: member.occupancies.some((occupancy) => occupancy.roleId === roleId),
      lastDay: lastServiceDayOn(member, on),
    }))
    .filter(({ standing, isDeputy, heldBefore }) => standing.unknown < standing.asked || isDeputy || heldBefore)
    .sort(compareCandidates);
}

function isEligible(member: TeamMember, roleId: RoleId, on: IsoDate): boolean {
  const holdsNowOrLater = member.occupancies.some(
    (occupancy) => occupancy.roleId === roleId && (occupancy.to === null || occupancy.to >= on),
  );
  return !holdsNowOrLater && appointmentsOn(member, on).some(({ functionGroup }) => functionGroup !== 'lio');
}

function compareCandidates(left: SuccessionCandidate, right: SuccessionCandidate): number {
  return (
    compareStandings(left.standing, right.standing) ||
    Number(right.isDeputy) - Number(left.isDeputy) ||
    Number(right.heldBefore) - Number(left.heldBefore) ||
    Number(left.lastDay !== null) - Number(right.lastDay !== null)
  );
}
