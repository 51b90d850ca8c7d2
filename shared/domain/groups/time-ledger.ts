import { isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Meeting, Membership } from './entities.ts';

/** What of a meeting the ledger looks at. */
export type LedgerMeeting = Pick<Meeting, 'heldOn' | 'minutes' | 'state' | 'present'>;

/**
 * Time of one person in a group, in whole minutes of meetings. Meetings that do not take place count nowhere.
 *
 * A meeting that was held but of which nobody recorded who was there is not counted as missed: unknown is not zero.
 * Nothing is booked for advisers and guests; they count where they were.
 */
export interface TimeLine {
  readonly personId: PersonId;
  /** Meetings held at which he was. */
  readonly attended: number;
  /** Meetings held on a day of his membership at which others were recorded and he was not. */
  readonly missed: number;
  /** Meetings past on a day of his membership of which is not recorded who was there. */
  readonly unrecorded: number;
  /** Meetings planned for today or later on a day of his membership. */
  readonly ahead: number;
  /** The sum of the four: what the group asks of him. */
  readonly booked: number;
}

/** What of a membership the ledger looks at. */
export type LedgerMembership = Pick<Membership, 'personId' | 'duty' | 'from' | 'to'>;

/** What meetings are counted: those on the days of a period, both ends included. */
export interface LedgerPeriod {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/**
 * The time of everybody who is or was a member of a group, or came as a guest, over the meetings of a period.
 *
 * In the order of the memberships, advisers among them, then the guests in the order in which they first came. Whoever
 * has two memberships in the group has one line.
 */
export function timeLedger(
  memberships: readonly LedgerMembership[],
  meetings: readonly LedgerMeeting[],
  period: LedgerPeriod,
  today: IsoDate,
): readonly TimeLine[] {
  const counted = meetings.filter(
    ({ heldOn, state }) => state !== 'cancelled' && isWithin(heldOn, period.from, period.to),
  );
  const people = new Set([
    ...memberships.map(({ personId }) => personId),
    ...counted.flatMap(({ state, present }) => (state === 'held' ? present : [])),
  ]);
  return [...people].map((personId) => {
    const own = memberships.filter((each) => each.personId === personId && each.duty !== 'adviser');
    const line = { attended: 0, missed: 0, unrecorded: 0, ahead: 0 };
    for (const meeting of counted) {
      const kind = countsAs(meeting, personId, own, today);
      if (kind !== null) line[kind] += meeting.minutes;
    }
    return { personId, ...line, booked: line.attended + line.missed + line.unrecorded + line.ahead };
  });
}

function countsAs(
  meeting: LedgerMeeting,
  personId: PersonId,
  own: readonly LedgerMembership[],
  today: IsoDate,
): Exclude<keyof TimeLine, 'personId' | 'booked'> | null {
  if (meeting.state === 'held' && meeting.present.includes(personId)) return 'attended';
  if (!own.some(({ from, to }) => isWithin(meeting.heldOn, from, to))) return null;
  if (meeting.state === 'held') return meeting.present.length === 0 ? 'unrecorded' : 'missed';
  return meeting.heldOn < today ? 'unrecorded' : 'ahead';
}
