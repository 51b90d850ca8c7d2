import { assertNever } from '../../kernel/assert-never.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { bouwenOn } from '../team/bouw.ts';
import type { TeamMember } from '../team/entities.ts';
import { appointmentsOn, isTeacherOn } from '../team/service.ts';
import type { RequirementGroup } from './entities.ts';

/**
 * Whether a person belongs to the group of a requirement on a date.
 *
 * - all teachers: has an appointment in function group OP in service;
 * - all staff: has any appointment in service other than as student teacher (LIO);
 * - a bouw: has pupil groups of that bouw in an appointment in service other than as student teacher.
 *
 * Student teachers are not counted in any group: they leave with their placement.
 */
export function belongsToGroupOn(member: TeamMember, group: RequirementGroup, date: IsoDate): boolean {
  switch (group.kind) {
    case 'all-teachers':
      return isTeacherOn(member, date);
    case 'all-staff':
      return appointmentsOn(member, date).some((appointment) => appointment.functionGroup !== 'lio');
    case 'bouw':
      return bouwenOn(member, date).includes(group.bouw);
    default:
      return assertNever(group);
  }
}

/** The members of a requirement's group on a date, exempt people included, in the order of the team. */
export function groupMembersOn(
  members: readonly TeamMember[],
  group: RequirementGroup,
  date: IsoDate,
): readonly TeamMember[] {
  return members.filter((member) => belongsToGroupOn(member, group, date));
}
