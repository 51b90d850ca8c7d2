import { addDays, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId, RoleId } from '../../kernel/ids.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn, lastServiceDayOn } from '../team/service.ts';
import type { Occupancy } from './entities.ts';

/** The occupancies of a role by a person on a date; more than one only where a file holds what the policy refuses. */
export function occupanciesOn(member: TeamMember, roleId: RoleId, date: IsoDate): readonly Occupancy[] {
  return member.occupancies.filter(
    (occupancy) => occupancy.roleId === roleId && isWithin(date, occupancy.from, occupancy.to),
  );
}

/** Whether a person holds a role on a date, in service or not. */
export function holdsRoleOn(member: TeamMember, roleId: RoleId, date: IsoDate): boolean {
  return occupanciesOn(member, roleId, date).length > 0;
}

/** Whether a person fills a role on a date: holds it and is in service. */
export function fillsRoleOn(member: TeamMember, roleId: RoleId, date: IsoDate): boolean {
  return isInServiceOn(member, date) && holdsRoleOn(member, roleId, date);
}

/** Whether a person stands in for a holder of a role on a date; he need not be in service. */
export function isDeputyOn(members: readonly TeamMember[], roleId: RoleId, personId: PersonId, date: IsoDate): boolean {
  return members.some((member) =>
    occupanciesOn(member, roleId, date).some((occupancy) => occupancy.deputyId === personId),
  );
}

/**
 * The last day on which a person who fills a role on a date goes on filling it, as far as known; null when no end is
 * known or when he does not fill it. The earlier of the end of the occupancy and the last day in service.
 */
export function lastDayInRole(member: TeamMember, roleId: RoleId, date: IsoDate): IsoDate | null {
  if (!fillsRoleOn(member, roleId, date)) return null;
  const ends = occupanciesOn(member, roleId, date).map(({ to }) => to);
  const lastOfRole = ends.reduce((latest, end) => (latest === null || end === null ? null : later(latest, end)));
  const lastOfService = lastServiceDayOn(member, date);
  if (lastOfRole === null || lastOfService === null) return lastOfRole ?? lastOfService;
  return lastOfRole < lastOfService ? lastOfRole : lastOfService;
}

function later(left: IsoDate, right: IsoDate): IsoDate {
  return left > right ? left : right;
}

/**
 * The first day after a date on which nobody fills a role that is filled on the date; null when no such day is known or
 * when nobody fills it on the date. Successors who are known already are taken into account.
 */
export function vacantFrom(members: readonly TeamMember[], roleId: RoleId, date: IsoDate): IsoDate | null {
  const isFilledOn = (day: IsoDate): boolean => members.some((member) => fillsRoleOn(member, roleId, day));
  if (!isFilledOn(date)) return null;
  // A role can only become vacant on the day after something of a holder ends.
  const ends = members
    .filter((member) => member.occupancies.some((occupancy) => occupancy.roleId === roleId))
    .flatMap((member) => [
      ...member.appointments.map(({ to }) => to),
      ...member.occupancies.filter((occupancy) => occupancy.roleId === roleId).map(({ to }) => to),
    ])
    .filter((end): end is IsoDate => end !== null && end >= date);
  return (
    [...new Set(ends)]
      .map((end) => addDays(end, 1))
      .sort()
      .find((day) => !isFilledOn(day)) ?? null
  );
}
