import { z } from 'zod';
import {
  GROUP_DUTIES,
  GROUP_KINDS,
  GROUP_RESULT_KINDS,
  MEETING_STATES,
  QUESTION_CONDITIONS,
  QUESTION_PRIORITIES,
  QUESTION_STATES,
} from '../domain/groups/entities.ts';
import { BOUWEN } from '../domain/team/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** Most people or dates that one request may name. */
const MANY = 2000;

/** A group as it is entered; the policies of the domain judge the contents. */
export const groupDraftSchema = z.strictObject({
  kind: z.enum(GROUP_KINDS),
  title: lineField(1000),
  purpose: textField(20_000),
  theme: lineField(1000),
  startsOn: dateField.nullable(),
  endsOn: dateField.nullable(),
});

/** Fields of a group that change; the others stay. */
export const groupPatchSchema = groupDraftSchema.partial();

const membershipFields = {
  duty: z.enum(GROUP_DUTIES),
  from: dateField.nullable(),
  to: dateField.nullable(),
};

/** People who become members of a group at once, with the same duty and days. */
export const newMembersSchema = z.strictObject({
  groupId: idField('group'),
  personIds: z.array(idField('person')).min(1).max(MANY).readonly(),
  ...membershipFields,
});

/** Fields of a membership that change; the others stay. */
export const membershipPatchSchema = z.strictObject(membershipFields).partial();

/** Which group takes over the members of which bouw, from which day. */
export const bouwQuestionSchema = z.strictObject({
  groupId: idField('group'),
  bouw: z.enum(BOUWEN),
  on: dateField,
});

/** The same, with the part of the proposal that the user agreed to. */
export const bouwAnswerSchema = bouwQuestionSchema.extend({
  add: z.array(idField('person')).max(MANY).readonly(),
  end: z.array(idField('membership')).max(MANY).readonly(),
});

const meetingFields = {
  heldOn: dateField,
  startsAt: lineField(20).nullable(),
  minutes: z.number(),
  topic: textField(20_000),
  notes: textField(100_000),
  decisions: textField(100_000),
  state: z.enum(MEETING_STATES),
};

/** A meeting as it is entered. */
export const meetingDraftSchema = z.strictObject({ groupId: idField('group'), ...meetingFields });

/** Fields of a meeting that change; the others stay. */
export const meetingPatchSchema = z.strictObject(meetingFields).partial();

/** A series of meetings as it is entered. */
export const meetingSeriesSchema = z.strictObject({
  firstOn: dateField,
  everyWeeks: z.number(),
  count: z.number(),
  minutes: z.number(),
  startsAt: lineField(20).nullable(),
  topic: textField(20_000),
  skipped: z.array(dateField).max(MANY).readonly(),
});

const resultFields = {
  kind: z.enum(GROUP_RESULT_KINDS),
  title: lineField(1000),
  description: textField(50_000),
  datedOn: dateField,
};

/** A result of a group as it is entered. */
export const resultDraftSchema = z.strictObject({ groupId: idField('group'), ...resultFields });

/** Fields of a result that change; the others stay. */
export const resultPatchSchema = z.strictObject(resultFields).partial();

/** A research question as it is entered. */
export const questionDraftSchema = z.strictObject({
  groupId: idField('group').nullable(),
  goalId: idField('goal').nullable(),
  ownerId: idField('person').nullable(),
  question: textField(10_000),
  priority: z.enum(QUESTION_PRIORITIES),
  state: z.enum(QUESTION_STATES),
  answer: textField(50_000),
  conditions: z.array(z.enum(QUESTION_CONDITIONS)).max(20).readonly(),
  followUp: textField(20_000),
});

/** Fields of a research question that change; the others stay. */
export const questionPatchSchema = questionDraftSchema.partial();
