import { isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Meeting, Membership, ResearchQuestion, TeamGroup } from './entities.ts';

/** Where a group is in its life on a date; unknown ends are open. */
export type GroupPhase = 'ahead' | 'running' | 'ended';

/** Where a group is in its life on a date. */
export function groupPhaseOn({ startsOn, endsOn }: Pick<TeamGroup, 'startsOn' | 'endsOn'>, date: IsoDate): GroupPhase {
  if (endsOn !== null && endsOn < date) return 'ended';
  return startsOn !== null && startsOn > date ? 'ahead' : 'running';
}

/** The day on which a group is asked who belongs to it: the date, or its last day when it ended before. */
export function memberDayOf({ endsOn }: Pick<TeamGroup, 'endsOn'>, date: IsoDate): IsoDate {
  return endsOn !== null && endsOn < date ? endsOn : date;
}

/** A group in one line. */
export interface GroupSummary {
  /** Leads on the date, or on the last day of a group that ended, in the order of their memberships. */
  readonly leads: readonly PersonId[];
  /** Leads and members on that day; advisers are counted apart. */
  readonly memberCount: number;
  readonly adviserCount: number;
  /** The first meeting that is planned for the date or later; null when there is none. */
  readonly nextMeeting: Pick<Meeting, 'id' | 'heldOn' | 'startsAt'> | null;
  /** Past meetings of which is not recorded whether they were held, or who was there. */
  readonly toRecord: number;
  /** Questions that are open or under way. */
  readonly openQuestions: number;
}

/** What a group looks like on a date, from its own memberships, meetings and questions. */
export function groupSummary(
  facts: {
    readonly group: Pick<TeamGroup, 'endsOn'>;
    readonly memberships: readonly Membership[];
    readonly meetings: readonly Meeting[];
    readonly questions: readonly Pick<ResearchQuestion, 'state'>[];
  },
  date: IsoDate,
): GroupSummary {
  const memberDay = memberDayOf(facts.group, date);
  const current = facts.memberships.filter(({ from, to }) => isWithin(memberDay, from, to));
  return {
    leads: current.filter(({ duty }) => duty === 'lead').map(({ personId }) => personId),
    memberCount: current.filter(({ duty }) => duty !== 'adviser').length,
    adviserCount: current.filter(({ duty }) => duty === 'adviser').length,
    nextMeeting: nextMeetingOf(facts.meetings, date),
    toRecord: facts.meetings.filter((meeting) => isToRecord(meeting, date)).length,
    openQuestions: facts.questions.filter(isQuestionOpen).length,
  };
}

/** The first meeting that is planned for the date or later; null when there is none. */
export function nextMeetingOf(meetings: readonly Meeting[], date: IsoDate): GroupSummary['nextMeeting'] {
  const [next] = meetings
    .filter(({ state, heldOn }) => state === 'planned' && heldOn >= date)
    .toSorted(compareMeetings);
  return next === undefined ? null : { id: next.id, heldOn: next.heldOn, startsAt: next.startsAt };
}

/** How many of those who belong to a group on the day of a meeting were there. */
export interface AttendanceCount {
  /** Leads and members who were there. */
  readonly members: number;
  /** Leads and members on that day. */
  readonly expected: number;
  /** Advisers, guests and others who were there. */
  readonly others: number;
}

/** Counts who was at a meeting. */
export function attendanceCount(
  { heldOn, present }: Pick<Meeting, 'heldOn' | 'present'>,
  memberships: readonly Membership[],
): AttendanceCount {
  const expected = new Set(
    memberships
      .filter(({ duty, from, to }) => duty !== 'adviser' && isWithin(heldOn, from, to))
      .map(({ personId }) => personId),
  );
  const members = present.filter((personId) => expected.has(personId)).length;
  return { members, expected: expected.size, others: present.length - members };
}

/** Whether a meeting lies in the past and nobody said whether it was held, or who was there. */
export function isToRecord(
  { state, heldOn, present }: Pick<Meeting, 'state' | 'heldOn' | 'present'>,
  today: IsoDate,
): boolean {
  if (state === 'planned') return heldOn < today;
  return state === 'held' && present.length === 0;
}

/** Whether a question still asks for work. */
export function isQuestionOpen({ state }: Pick<ResearchQuestion, 'state'>): boolean {
  return state === 'open' || state === 'under-way';
}

/** Order of two meetings by day and time; one without a time comes first on its day. */
export function compareMeetings(
  left: Pick<Meeting, 'id' | 'heldOn' | 'startsAt'>,
  right: Pick<Meeting, 'id' | 'heldOn' | 'startsAt'>,
): number {
  return (
    compareCodeUnits(left.heldOn, right.heldOn) ||
    compareCodeUnits(left.startsAt ?? '', right.startsAt ?? '') ||
    compareCodeUnits(left.id, right.id)
  );
}
