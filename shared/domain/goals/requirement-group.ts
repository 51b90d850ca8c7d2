import { assertNever } from '../../kernel/assert-never.ts';
import { isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { GroupId, RoleId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/text.ts';
import type { Membership } from '../groups/entities.ts';
import type { Occupancy } from '../roles/entities.ts';
import { bouwenOn } from '../team/bouw.ts';
import type { Appointment, TeamMember } from '../team/entities.ts';
import { appointmentsOn, isInServiceOn, isTeacherOn } from '../team/service.ts';
import type { RequirementGroup } from './entities.ts';

/**
 * Whether a person belongs to the group of a requirement on a date.
 *
 * - all teachers: has an appointment in function group OP in service;
 * - all staff: has any appointment in service other than as student teacher (LIO);
 * - a function group: has an appointment of it in service (asked for by name, student teachers count in theirs);
 * - a function: has an appointment with that title in service, other than as student teacher; capitals and accents do
 *   not matter;
 * - a role or a group: is in service and holds the role, or is a member of the group, on the date; advisers of a group
 *   are no members;
 * - a bouw: has pupil groups of that bouw in an appointment in service other than as student teacher.
 *
 * Student teachers are not counted in the first groups: they leave with their placement.
 */
export function belongsToGroupOn(member: TeamMember, group: RequirementGroup, date: IsoDate): boolean {
  switch (group.kind) {
    case 'all-teachers':
      return isTeacherOn(member, date);
    case 'all-staff':
      return appointmentsOn(member, date).some((appointment) => appointment.functionGroup !== 'lio');
    case 'bouw':
      return bouwenOn(member, date).includes(group.bouw);
    case 'function-group':
      return appointmentsOn(member, date).some((appointment) => appointment.functionGroup === group.functionGroup);
    case 'function':
      return appointmentsOn(member, date).some((appointment) => isFunction(appointment, group.functionTitle));
    case 'role':
      return isInServiceOn(member, date) && member.occupancies.some((each) => holds(each, group.roleId, date));
    case 'group':
      return isInServiceOn(member, date) && member.memberships.some((each) => isMember(each, group.groupId, date));
    default:
      return assertNever(group);
  }
}

function isFunction(appointment: Appointment, title: string): boolean {
  return appointment.functionGroup !== 'lio' && foldText(appointment.functionTitle) === foldText(title);
}

function holds({ roleId, from, to }: Occupancy, wanted: RoleId, date: IsoDate): boolean {
  return roleId === wanted && isWithin(date, from, to);
}

function isMember({ groupId, duty, from, to }: Membership, wanted: GroupId, date: IsoDate): boolean {
  return groupId === wanted && duty !== 'adviser' && isWithin(date, from, to);
}

/** The members of a requirement's group on a date, exempt people included, in the order of the team. */
export function groupMembersOn(
  members: readonly TeamMember[],
  group: RequirementGroup,
  date: IsoDate,
): readonly TeamMember[] {
  return members.filter((member) => belongsToGroupOn(member, group, date));
}

/**
 * A text that is the same for groups that always hold the same people by their definition, and different for others:
 * for keys of lists and for comparing. Functions are told apart without capitals, accents and signs.
 */
export function groupKey(group: RequirementGroup): string {
  switch (group.kind) {
    case 'all-teachers':
    case 'all-staff':
      return group.kind;
    case 'bouw':
      return `bouw:${group.bouw}`;
    case 'function-group':
      return `function-group:${group.functionGroup}`;
    case 'function':
      return `function:${foldText(group.functionTitle)}`;
    case 'role':
      return `role:${group.roleId}`;
    case 'group':
      return `group:${group.groupId}`;
    default:
      return assertNever(group);
  }
}
