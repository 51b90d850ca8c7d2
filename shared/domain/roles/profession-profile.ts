import type { IsoDate } from '../../kernel/dates.ts';
import type { GoalId, RoleId } from '../../kernel/ids.ts';
import type { Goal } from '../goals/entities.ts';
import type { TeamMember } from '../team/entities.ts';
import { isTeacherOn } from '../team/service.ts';
import { PROFESSION_DOMAINS, type ProfessionDomain, type Role } from './entities.ts';
import { fillsRoleOn } from './role-holders.ts';

/** What a person does in one domain of the profession. */
export interface ProfessionDomainProfile {
  readonly domain: ProfessionDomain;
  /** Whether he is active there at all. */
  readonly isActive: boolean;
  /** Is a teacher in service: every teacher supports the learning of pupils. */
  readonly byTeaching: boolean;
  /** Roles of this domain that he fills. */
  readonly roleIds: readonly RoleId[];
  /** Active goals of this domain that he looks after. */
  readonly goalIds: readonly GoalId[];
}

/**
 * The profile of a person over the four domains of the profession on a date (concepts 81): where he is active by his
 * teaching, by roles that he fills and by active goals that he looks after. Every teacher is active in the learning of
 * pupils (domain-rules 4.1, Beroepsbeeld). A role or goal with several domains counts in each; one without domains in
 * none.
 */
export function professionProfile(
  member: TeamMember,
  roles: readonly Role[],
  goals: readonly Goal[],
  on: IsoDate,
): readonly ProfessionDomainProfile[] {
  const held = roles.filter(({ id, state }) => state === 'active' && fillsRoleOn(member, id, on));
  const owned = goals.filter(({ ownerId, state }) => state === 'active' && ownerId === member.person.id);
  return PROFESSION_DOMAINS.map((domain) => {
    const byTeaching = domain === 'pupils' && isTeacherOn(member, on);
    const roleIds = held.filter(({ domains }) => domains.includes(domain)).map(({ id }) => id);
    const goalIds = owned.filter(({ domains }) => domains.includes(domain)).map(({ id }) => id);
    return { domain, isActive: byTeaching || roleIds.length > 0 || goalIds.length > 0, byTeaching, roleIds, goalIds };
  });
}
