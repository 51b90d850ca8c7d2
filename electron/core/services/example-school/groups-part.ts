import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import {
  GROUP_DUTIES,
  GROUP_KINDS,
  GROUP_RESULT_KINDS,
  QUESTION_CONDITIONS,
  QUESTION_PRIORITIES,
  QUESTION_STATES,
  type Membership,
} from '#shared/domain/groups/entities.ts';
import { addDays, dayNumber, isWithin, type IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId, PersonId } from '#shared/kernel/ids.ts';
import { updateGoal, readGoal } from '../../data/goal-repository.ts';
import { insertGroup, insertMembership } from '../../data/group-repository.ts';
import { insertResult } from '../../data/group-result-repository.ts';
import { insertMeeting, setAttendance } from '../../data/meeting-repository.ts';
import { insertQuestion } from '../../data/research-question-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import { examplePart, type ExampleContext } from './example-part.ts';

const key = z.string().min(1);

const memberSchema = z.strictObject({
  person: key,
  duty: z.enum(GROUP_DUTIES),
  from: dateField.nullable(),
  to: dateField.nullable(),
});

/** Written as the whole year went; what lies after the day on which the school is made is only planned. */
const meetingSchema = z.strictObject({
  on: dateField,
  topic: z.string(),
  notes: z.string(),
  decisions: z.string(),
  /** Members who were not there. */
  absent: z.array(key),
  /** Others who were there. */
  guests: z.array(key),
  outcome: z.enum(['recorded', 'not-recorded', 'cancelled']),
});

const groupSchema = z.strictObject({
  key,
  kind: z.enum(GROUP_KINDS),
  title: z.string(),
  purpose: z.string(),
  theme: z.string(),
  startsOn: dateField.nullable(),
  endsOn: dateField.nullable(),
  /** Goals that the group owns. */
  goals: z.array(key),
  members: z.array(memberSchema),
  startsAt: z.string(),
  minutes: z.int(),
  meetings: z.array(meetingSchema),
  results: z.array(
    z.strictObject({ kind: z.enum(GROUP_RESULT_KINDS), title: z.string(), description: z.string(), on: dateField }),
  ),
});

const questionSchema = z.strictObject({
  question: z.string(),
  group: key.nullable(),
  goal: key.nullable(),
  owner: key.nullable(),
  priority: z.enum(QUESTION_PRIORITIES),
  state: z.enum(QUESTION_STATES),
  answer: z.string(),
  conditions: z.array(z.enum(QUESTION_CONDITIONS)),
  followUp: z.string(),
});

type ExampleGroup = z.output<typeof groupSchema>;

/** Groups of the example school with members, meetings and results, and its research agenda. */
export const groupsPart = examplePart({
  file: 'groups.json',
  schema: z.strictObject({ groups: z.array(groupSchema), questions: z.array(questionSchema) }),
  insert: (tx, { groups, questions }, context) => {
    groups.forEach((group, position) => {
      addGroup(tx, group, position, context);
    });
    questions.forEach(({ group, goal, owner, ...question }, position) => {
      insertQuestion(tx, {
        id: context.ids.next('research-question'),
        ...question,
        groupId: group === null ? null : sharedGroup(context, group),
        goalId: goal === null ? null : context.goal(goal),
        ownerId: owner === null ? null : context.person(owner),
        position,
      });
    });
  },
});

function addGroup(tx: WriteTransaction, group: ExampleGroup, position: number, context: ExampleContext): void {
  const id = context.ids.next('group');
  context.shared.set(`group:${group.key}`, id);
  const { kind, title, purpose, theme } = group;
  const startsOn = context.optionalDate(group.startsOn);
  insertGroup(tx, { id, kind, title, purpose, theme, startsOn, endsOn: context.optionalDate(group.endsOn), position });
  const memberships = group.members.map((member) => ({
    id: context.ids.next('membership'),
    groupId: id,
    personId: context.person(member.person),
    duty: member.duty,
    from: context.optionalDate(member.from),
    to: context.optionalDate(member.to),
  }));
  for (const membership of memberships) insertMembership(tx, membership);
  for (const meeting of group.meetings) addMeeting(tx, { id, group, meeting, memberships }, context);
  for (const { on, ...result } of group.results) {
    const datedOn = context.date(on);
    if (datedOn <= context.today) {
      insertResult(tx, { id: context.ids.next('group-result'), groupId: id, ...result, datedOn });
    }
  }
  for (const goalKey of group.goals) {
    const goal = readGoal(tx, context.goal(goalKey));
    if (goal !== null) updateGoal(tx, { ...goal, ownerGroupId: id });
  }
}

function addMeeting(
  tx: WriteTransaction,
  of: {
    readonly id: GroupId;
    readonly group: ExampleGroup;
    readonly meeting: ExampleGroup['meetings'][number];
    readonly memberships: readonly Membership[];
  },
  context: ExampleContext,
): void {
  const { group, meeting } = of;
  const heldOn = onSameWeekday(meeting.on, context.date(meeting.on));
  const isHeld = meeting.outcome === 'recorded' && heldOn < context.today;
  const meetingId = context.ids.next('meeting');
  insertMeeting(tx, {
    id: meetingId,
    groupId: of.id,
    heldOn,
    startsAt: group.startsAt,
    minutes: group.minutes,
    topic: meeting.topic,
    notes: isHeld ? meeting.notes : '',
    decisions: isHeld ? meeting.decisions : '',
    state: isHeld ? 'held' : meeting.outcome === 'cancelled' ? 'cancelled' : 'planned',
  });
  if (!isHeld) return;
  const absent = new Set(meeting.absent.map((each) => context.person(each)));
  const members = of.memberships
    .filter(({ duty, from, to }) => duty !== 'adviser' && isWithin(heldOn, from, to))
    .map(({ personId }) => personId);
  const present = new Set<PersonId>([...members, ...meeting.guests.map((each) => context.person(each))]);
  for (const personId of absent) present.delete(personId);
  setAttendance(tx, meetingId, [...present], context.ids);
}

function sharedGroup(context: ExampleContext, groupKey: string): GroupId {
  const id = context.shared.get(`group:${groupKey}`);
  if (id === undefined) throw new Error(`The example school has no group ${groupKey}`);
  return id as GroupId;
}

const DAYS_IN_WEEK = 7;

/** The day nearest to a moved date that is the weekday of the written one: no meeting moves into a weekend. */
function onSameWeekday(written: IsoDate, moved: IsoDate): IsoDate {
  const later = (((dayNumber(written) - dayNumber(moved)) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  return addDays(moved, later > DAYS_IN_WEEK / 2 ? later - DAYS_IN_WEEK : later);
}
