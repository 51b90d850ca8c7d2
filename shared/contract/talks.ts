import { z } from 'zod';
import { TALK_AUDIENCES, TALK_KINDS, TALK_SIDES, TALK_STANCES, TOPIC_SOURCES } from '../domain/talks/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

const key = z.string().min(1).max(64);

const formItemSchema = z.strictObject({
  key,
  question: lineField(4000),
  scale: z.array(lineField(1000)).max(20).readonly(),
});

const formSectionSchema = z.strictObject({
  title: lineField(1000),
  items: z.array(formItemSchema).max(200).readonly(),
});

const formSchema = z.strictObject({
  key,
  title: lineField(1000),
  sections: z.array(formSectionSchema).max(100).readonly(),
});

const stepSchema = z.strictObject({
  key,
  kind: z.enum(TALK_KINDS),
  title: lineField(1000),
  formKey: key.nullable(),
  minimumDays: z.int().nullable(),
  precedesAppraisal: z.boolean(),
});

const scheme = {
  title: lineField(1000),
  objectionDays: z.int().nullable(),
  steps: z.array(stepSchema).max(50).readonly(),
  forms: z.array(formSchema).max(50).readonly(),
};

/** A template as it is entered. */
export const talkTemplateDraftSchema = z.strictObject({ ...scheme, description: textField(10_000) });

/** A cycle as it is entered. */
export const talkCycleDraftSchema = z.strictObject({
  ...scheme,
  schoolYear: z.int().min(1990).max(2100),
  audience: z.enum(TALK_AUDIENCES),
});

/** A file of `assets/talks/`: the templates that the program ships. */
export const shippedTalkTemplatesSchema = z.strictObject({
  templates: z.array(
    z.strictObject({ key, ...scheme, description: textField(10_000), audience: z.enum(TALK_AUDIENCES) }),
  ),
});

/** A time of the day. */
const timeField = z.string().max(5).nullable();

/** Talks to make for one person or several, spread over days. */
export const newTalksSchema = z.strictObject({
  cycleId: idField('talk-cycle').nullable(),
  stepKey: key.nullable(),
  kind: z.enum(TALK_KINDS),
  title: lineField(1000),
  personIds: z.array(idField('person')).max(500).readonly(),
  leaderId: idField('person').nullable(),
  startsOn: dateField.nullable(),
  startsAt: timeField,
  minutes: z.int(),
  perDay: z.int().min(1).max(20),
});

const answerSchema = z.strictObject({ step: z.int().nullable(), text: textField(50_000) });
const answersSchema = z.record(key, answerSchema);

const topicSchema = z.strictObject({
  id: idField('talk-topic').nullable(),
  source: z.enum(TOPIC_SOURCES),
  subjectId: z.string().max(64).nullable(),
  title: lineField(2000),
  notes: textField(50_000),
  isDiscussed: z.boolean(),
});

/**
 * Fields of a talk that change; the others stay. Answers are put beside those there are; topics come as the whole agenda in
 * its order, or one topic with what changes of it.
 */
export const talkPatchSchema = z.strictObject({
  title: lineField(1000).optional(),
  leaderId: idField('person').nullable().optional(),
  plannedOn: dateField.nullable().optional(),
  startsAt: timeField.optional(),
  minutes: z.int().optional(),
  answers: answersSchema.optional(),
  report: textField(50_000).optional(),
  teacherView: textField(50_000).optional(),
  updatesPlan: z.boolean().optional(),
  topics: z.array(topicSchema).max(300).readonly().optional(),
  topic: z
    .strictObject({
      id: idField('talk-topic'),
      title: lineField(2000).optional(),
      notes: textField(50_000).optional(),
      isDiscussed: z.boolean().optional(),
    })
    .optional(),
});

/** A secret as typed; kept as typed, since blanks count. */
export const talkSecretField = z.string().max(1000);

/** Which side of a talk: one's own needs no secret, the other's does. */
export const talkSideSchema = z.strictObject({
  talkId: idField('talk'),
  side: z.enum(TALK_SIDES),
  secret: talkSecretField.nullable(),
});

/** What a side writes beforehand; answers are put beside those there are, wishes that are left out stay. */
export const preparationSchema = talkSideSchema.extend({
  answers: answersSchema,
  wishes: textField(50_000).optional(),
});

/** A signature as it is given. */
export const talkSignatureSchema = z.strictObject({
  talkId: idField('talk'),
  side: z.enum(TALK_SIDES),
  stance: z.enum(TALK_STANCES),
  secret: talkSecretField,
});
