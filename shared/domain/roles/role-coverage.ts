import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId, RequirementId, RoleId } from '../../kernel/ids.ts';
import type { Requirement } from '../goals/entities.ts';
import { coverRequirement, type CoverageFacts, type RequirementCoverage } from '../goals/requirement-coverage.ts';
import { roleOf } from '../goals/requirement-owner.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn } from '../team/service.ts';
import type { Role } from './entities.ts';
import { holdsRoleOn, lastDayInRole, occupanciesOn, vacantFrom } from './role-holders.ts';

/**
 * - `covered`: somebody fills the role and nothing stands in the way;
 * - `partly`: somebody fills it, but something is missing;
 * - `not-covered`: nobody fills it.
 */
export const ROLE_COVERAGE_STATES = ['covered', 'partly', 'not-covered'] as const;
/** See {@link ROLE_COVERAGE_STATES}. */
export type RoleCoverageState = (typeof ROLE_COVERAGE_STATES)[number];

/**
 * Whether a holder has the hours of the role. `not-asked`: the role has no hours of its own, which is unknown and never
 * computed with; `not-agreed`: the role has hours, with him none were agreed.
 */
export type HolderHours = 'not-asked' | 'enough' | 'short' | 'not-agreed';

/** A person who holds the role on the date of counting. */
export interface RoleHolder {
  readonly personId: PersonId;
  readonly isInService: boolean;
  /** Minutes per school year that were agreed with him; null when nothing was. */
  readonly minutesPerYear: number | null;
  readonly hours: HolderHours;
  /** Who stands in for him. */
  readonly deputyIds: readonly PersonId[];
  /** Last day on which he fills the role, as far as known; null when open or when he is not in service. */
  readonly lastDay: IsoDate | null;
}

/** Why a role is not covered, or not wholly. */
export type RoleReason =
  | { readonly code: 'no-holder' }
  | { readonly code: 'not-in-service'; readonly personId: PersonId }
  /** The level is known and too low. */
  | { readonly code: 'level-lacking'; readonly personId: PersonId; readonly requirementId: RequirementId }
  /** No level is known: unknown, which is not too low. */
  | { readonly code: 'level-unknown'; readonly personId: PersonId; readonly requirementId: RequirementId }
  /** A requirement that is not about every holder has a gap of so many people. */
  | { readonly code: 'requirement-gap'; readonly requirementId: RequirementId; readonly gap: number }
  | { readonly code: 'hours-not-agreed'; readonly personId: PersonId }
  /** So many minutes per school year too few. */
  | { readonly code: 'hours-short'; readonly personId: PersonId; readonly minutes: number };

/** What deserves a look and changes nothing in the coverage. */
export type RoleRemark =
  /** The role asks no level of its holders, so that nobody can tell whether they are qualified. */
  | { readonly code: 'nothing-asked' }
  /** The role has no hours of its own. */
  | { readonly code: 'hours-unknown' }
  /** One person fills a critical role, and no deputy in service stands behind him. */
  | { readonly code: 'single-holder'; readonly personId: PersonId }
  /** From this day on nobody fills the role. */
  | { readonly code: 'becomes-vacant'; readonly from: IsoDate };

/** How well a role is filled on a date. */
export interface RoleCoverage {
  readonly roleId: RoleId;
  readonly on: IsoDate;
  readonly state: RoleCoverageState;
  /** In the order of the team. */
  readonly holders: readonly RoleHolder[];
  /** The requirements of the role, in their given order. */
  readonly requirements: readonly RequirementCoverage[];
  readonly reasons: readonly RoleReason[];
  readonly remarks: readonly RoleRemark[];
}

/**
 * How well a role is filled on a date (design §2: a role is covered when its holders are in service, meet its
 * requirements and have its hours).
 *
 * - holder: has an occupancy of the role whose first and last day include the date;
 * - in service: every holder has an appointment on the date;
 * - requirements: each requirement of the role has gap 0, see `coverRequirement`; a level that is unknown does not meet it;
 * - hours: every holder in service has at least the role's minutes per school year agreed with him. Hours that the role
 *   does not name are unknown and not judged.
 *
 * Somebody fills the role when he holds it and is in service. Requirements of other roles in the list are left aside.
 */
export function coverRole(role: Role, requirements: readonly Requirement[], facts: CoverageFacts): RoleCoverage {
  const { members, on } = facts;
  const own = requirements.filter((requirement) => roleOf(requirement) === role.id);
  const coverages = own.map((requirement) => coverRequirement(requirement, facts));
  const holders = members
    .filter((member) => holdsRoleOn(member, role.id, on))
    .map((member) => holderOf(member, role, on));
  const isFilled = holders.some(({ isInService }) => isInService);
  const reasons = [
    ...(isFilled ? [] : [{ code: 'no-holder' } as const]),
    ...holders.flatMap((holder) => holderReasons(holder, role)),
    ...own.flatMap((requirement, index) => requirementReasons(requirement, coverages[index], role.id)),
  ];
  return {
    roleId: role.id,
    on,
    state: !isFilled ? 'not-covered' : reasons.length === 0 ? 'covered' : 'partly',
    holders,
    requirements: coverages,
    reasons,
    remarks: remarksOn(role, own, holders, facts),
  };
}

function holderOf(member: TeamMember, role: Role, on: IsoDate): RoleHolder {
  const occupancies = occupanciesOn(member, role.id, on);
  const minutes = occupancies.flatMap(({ minutesPerYear }) => minutesPerYear ?? []);
  // The policy refuses two occupancies at a time; should a file hold them, the larger counts once.
  const minutesPerYear = minutes.length === 0 ? null : Math.max(...minutes);
  return {
    personId: member.person.id,
    isInService: isInServiceOn(member, on),
    minutesPerYear,
    hours: hoursOf(role.minutesPerYear, minutesPerYear),
    deputyIds: [...new Set(occupancies.flatMap(({ deputyId }) => deputyId ?? []))],
    lastDay: lastDayInRole(member, role.id, on),
  };
}

function hoursOf(asked: number | null, agreed: number | null): HolderHours {
  if (asked === null) return 'not-asked';
  if (asked === 0) return 'enough';
  if (agreed === null) return 'not-agreed';
  return agreed < asked ? 'short' : 'enough';
}

function holderReasons(holder: RoleHolder, role: Role): readonly RoleReason[] {
  const { personId, isInService, hours, minutesPerYear } = holder;
  if (!isInService) return [{ code: 'not-in-service', personId }];
  if (hours === 'not-agreed') return [{ code: 'hours-not-agreed', personId }];
  if (hours !== 'short') return [];
  return [{ code: 'hours-short', personId, minutes: (role.minutesPerYear ?? 0) - (minutesPerYear ?? 0) }];
}

function requirementReasons(
  requirement: Requirement,
  coverage: RequirementCoverage | undefined,
  roleId: RoleId,
): readonly RoleReason[] {
  if (coverage === undefined || coverage.gap === 0) return [];
  const requirementId = requirement.id;
  if (requirement.quantity.kind !== 'everyone' || !asksHolders(requirement, roleId)) {
    return [{ code: 'requirement-gap', requirementId, gap: coverage.gap }];
  }
  return [
    ...coverage.people.lacking.map((personId) => ({ code: 'level-lacking', personId, requirementId }) as const),
    ...coverage.people.unknown.map((personId) => ({ code: 'level-unknown', personId, requirementId }) as const),
  ];
}

/** Whether a requirement is about the holders of a role. */
export function asksHolders({ group }: Pick<Requirement, 'group'>, roleId: RoleId): boolean {
  return group.kind === 'role' && group.roleId === roleId;
}

function remarksOn(
  role: Role,
  own: readonly Requirement[],
  holders: readonly RoleHolder[],
  { members, on }: CoverageFacts,
): readonly RoleRemark[] {
  const filling = holders.filter(({ isInService }) => isInService);
  const inService = new Set(members.filter((member) => isInServiceOn(member, on)).map(({ person }) => person.id));
  const [only] = filling;
  const isSingle =
    role.isCritical && filling.length === 1 && only !== undefined && !only.deputyIds.some((id) => inService.has(id));
  const from = vacantFrom(members, role.id, on);
  return [
    ...(own.length === 0 ? [{ code: 'nothing-asked' } as const] : []),
    ...(role.minutesPerYear === null ? [{ code: 'hours-unknown' } as const] : []),
    ...(isSingle ? [{ code: 'single-holder', personId: only.personId } as const] : []),
    ...(from === null ? [] : [{ code: 'becomes-vacant', from } as const]),
  ];
}
