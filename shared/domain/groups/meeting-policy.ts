import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Meeting } from './entities.ts';
import { groupDateProblems, type GroupDateProblemCode } from './group-policy.ts';
import { isTimeOfDay } from './time-of-day.ts';

/** Longest meeting, in minutes: one day. */
export const MAX_MEETING_MINUTES = 1440;
const MAX_LENGTHS = { topic: 2000, notes: 20_000, decisions: 10_000 } as const;

/** A meeting as someone enters it; who was there is recorded apart. */
export type MeetingDraft = Omit<Meeting, 'id' | 'present'>;

/** What can be wrong with a meeting. */
export type MeetingProblemCode =
  'minutes-out-of-range' | 'time-invalid' | 'held-in-future' | 'too-long' | GroupDateProblemCode;

/**
 * What is wrong with a meeting; empty when it may be stored.
 *
 * It lasts a whole number of minutes from 1 to 1,440, starts at a time `HH:MM` or at none, lies in 1990–2199, and is
 * not called held before its day has come.
 */
export function meetingProblems(draft: MeetingDraft, today: IsoDate): readonly Problem<MeetingProblemCode>[] {
  const problems: Problem<MeetingProblemCode>[] = [
    ...groupDateProblems(draft.heldOn, 'heldOn'),
    ...lengthProblems(draft.minutes),
    ...startProblems(draft.startsAt),
  ];
  if (draft.state === 'held' && draft.heldOn > today) problems.push(errorAt('state', 'held-in-future'));
  for (const path of ['topic', 'notes', 'decisions'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  return problems;
}

/** What is wrong with the length of a meeting. */
export function lengthProblems(minutes: number): readonly Problem<'minutes-out-of-range'>[] {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_MEETING_MINUTES) return [];
  return [errorAt('minutes', 'minutes-out-of-range', { min: 1, max: MAX_MEETING_MINUTES })];
}

/** What is wrong with the start of a meeting; not set is fine. */
export function startProblems(startsAt: string | null): readonly Problem<'time-invalid'>[] {
  return startsAt === null || isTimeOfDay(startsAt) ? [] : [errorAt('startsAt', 'time-invalid')];
}

/**
 * What is wrong with a list of who was there; empty when it may be stored.
 *
 * Members and guests are people whom the workspace knows; each stands in it once; and nobody was at a meeting that is
 * still to come or does not take place.
 */
export function attendanceProblems(
  present: readonly PersonId[],
  context: {
    readonly meeting: Pick<Meeting, 'heldOn' | 'state'>;
    readonly today: IsoDate;
    readonly isPersonKnown: (personId: PersonId) => boolean;
  },
): readonly Problem<'person-unknown' | 'person-twice' | 'held-in-future' | 'meeting-cancelled'>[] {
  if (present.length === 0) return [];
  const { meeting, today, isPersonKnown } = context;
  const problems: Problem<'person-unknown' | 'person-twice' | 'held-in-future' | 'meeting-cancelled'>[] = [];
  if (!present.every(isPersonKnown)) problems.push(errorAt('present', 'person-unknown'));
  if (new Set(present).size < present.length) problems.push(errorAt('present', 'person-twice'));
  if (meeting.state === 'cancelled') problems.push(errorAt('present', 'meeting-cancelled'));
  if (meeting.heldOn > today) problems.push(errorAt('present', 'held-in-future'));
  return problems;
}
