import type { IsoDate } from '../../kernel/dates.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { BOUWEN, type Bouw, type PupilGroup, type TeamMember } from './entities.ts';
import { appointmentsOn } from './service.ts';

/** The bouw (division of the school) of a pupil group: lower 1–2, middle 3–5, upper 6–8. */
export function bouwOfGroup(group: PupilGroup): Bouw {
  switch (group) {
    case 1:
    case 2:
      return 'lower';
    case 3:
    case 4:
    case 5:
      return 'middle';
    case 6:
    case 7:
    case 8:
      return 'upper';
    default:
      return assertNever(group);
  }
}

/** The bouwen of some pupil groups, each once, from lower to upper. */
export function bouwenOfGroups(groups: readonly PupilGroup[]): readonly Bouw[] {
  const taught = new Set(groups.map(bouwOfGroup));
  return BOUWEN.filter((bouw) => taught.has(bouw));
}

/**
 * The bouwen in which a person teaches on a date, each once, from lower to upper.
 *
 * A person belongs to each bouw of the pupil groups of his appointments in service, whatever their function group, so
 * a leader or assistant with groups of his own is in. Appointments as student teacher (LIO) do not count. Somebody
 * without groups belongs to no bouw.
 */
export function bouwenOn(member: TeamMember, date: IsoDate): readonly Bouw[] {
  return bouwenOfGroups(
    appointmentsOn(member, date)
      .filter((appointment) => appointment.functionGroup !== 'lio')
      .flatMap((appointment) => appointment.pupilGroups),
  );
}
