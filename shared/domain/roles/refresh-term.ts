import { addMonths, addYears, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId, RoleId } from '../../kernel/ids.ts';
import type { Requirement } from '../goals/entities.ts';
import type { PlanItem } from '../plans/entities.ts';
import type { TeamMember } from '../team/entities.ts';
import type { Role } from './entities.ts';
import { fillsRoleOn } from './role-holders.ts';
import { askedOfHolders } from './role-standing.ts';

/**
 * - `passed`: the term is over;
 * - `soon`: it ends within a year, on the day itself too;
 * - `current`: it ends later;
 * - `unknown`: no day is known on which the holder refreshed, which is not "never".
 */
export type RefreshState = 'passed' | 'soon' | 'current' | 'unknown';

/** Until when what a holder of a role learnt is fresh. */
export interface RefreshTerm {
  readonly roleId: RoleId;
  readonly personId: PersonId;
  /** The last day on which he refreshed, not after the date of counting; null when none is known. */
  readonly lastOn: IsoDate | null;
  /** The day on which the term ends: `lastOn` and so many months; null when `lastOn` is. */
  readonly dueOn: IsoDate | null;
  readonly state: RefreshState;
}

/** What terms are counted from. */
export interface RefreshFacts {
  readonly members: readonly TeamMember[];
  /** Requirements of all owners; those of other roles are left aside. */
  readonly requirements: readonly Requirement[];
  /** Plan items of the team in all states; only what was achieved counts. */
  readonly planItems: readonly Pick<PlanItem, 'personId' | 'state' | 'achievedOn' | 'roleAfterId' | 'outcomes'>[];
  readonly on: IsoDate;
}

/**
 * The terms of everybody who fills a role on a date (design §2, refresh term), in the order of the team; none for a role
 * that ended or that asks no refreshing.
 *
 * A holder refreshed on the latest of these days, as far as they do not lie after the date: the day that stands with his
 * holding of the role, and the days on which he achieved an activity that leads to the role or that brings to a level
 * which the role asks of its holders. The first day in the role says nothing of learning and does not count.
 */
export function refreshTerms(role: Role, facts: RefreshFacts): readonly RefreshTerm[] {
  const { refreshMonths } = role;
  if (refreshMonths === null || role.state === 'ended') return [];
  const { members, on } = facts;
  const asked = askedOfHolders(role.id, facts.requirements);
  return members
    .filter((member) => fillsRoleOn(member, role.id, on))
    .map((member): RefreshTerm => {
      const lastOn = lastRefresh(member, role.id, asked, facts);
      const dueOn = lastOn === null ? null : addMonths(lastOn, refreshMonths);
      return { roleId: role.id, personId: member.person.id, lastOn, dueOn, state: stateOf(dueOn, on) };
    });
}

function lastRefresh(
  member: TeamMember,
  roleId: RoleId,
  asked: readonly Requirement[],
  { planItems, on }: RefreshFacts,
): IsoDate | null {
  const isAsked = ({ competenceId, level }: PlanItem['outcomes'][number]): boolean =>
    asked.some((requirement) => requirement.competenceId === competenceId && level >= requirement.level);
  const achieved = planItems
    .filter(({ personId, state }) => personId === member.person.id && state === 'achieved')
    .filter(({ roleAfterId, outcomes }) => roleAfterId === roleId || outcomes.some(isAsked))
    .map(({ achievedOn }) => achievedOn);
  const noted = member.occupancies
    .filter((occupancy) => occupancy.roleId === roleId)
    .map(({ refreshedOn }) => refreshedOn);
  return (
    [...achieved, ...noted]
      .filter((date): date is IsoDate => date !== null && date <= on)
      .sort()
      .at(-1) ?? null
  );
}

function stateOf(dueOn: IsoDate | null, on: IsoDate): RefreshState {
  if (dueOn === null) return 'unknown';
  if (dueOn < on) return 'passed';
  return dueOn <= addYears(on, 1) ? 'soon' : 'current';
}
