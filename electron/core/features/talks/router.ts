import { z } from 'zod';
import { dateField, idField, textField } from '#shared/contract/fields.ts';
import {
  newTalksSchema,
  preparationSchema,
  talkCycleDraftSchema,
  talkPatchSchema,
  talkSecretField,
  talkSideSchema,
  talkSignatureSchema,
  talkTemplateDraftSchema,
} from '#shared/contract/talks.ts';
import { TALK_SIDES } from '#shared/domain/talks/entities.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { createTalks } from './create-talks.ts';
import { listTalks } from './list-talks.ts';
import { planFromTopic, TOPIC_OUTCOMES } from './plan-from-topic.ts';
import { openPreparation, savePreparation, savePrivateNote, sharePreparation } from './prepare-talk.ts';
import { readTalkPage } from './read-talk.ts';
import {
  createCycle,
  createTemplate,
  deleteCycle,
  deleteTemplate,
  listTemplates,
  setCycleClosed,
  updateCycle,
  updateTemplate,
} from './schemes.ts';
import { chooseSecret, forgetSecret } from './secrets.ts';
import { reopenTalk, signTalk } from './sign-talk.ts';
import { cancelTalk, deleteTalk, holdTalk, planTalkAgain, updateTalk } from './update-talk.ts';

const talkId = idField('talk');
const cycleId = idField('talk-cycle');
const templateId = idField('talk-template');
const side = z.enum(TALK_SIDES);

/** The yearly cycle of talks: plan, prepare, hold, record, sign. Secrets come in mutations, so that none is ever in an address. */
export const talksRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listTalks(ctx)),
  get: workspaceProcedure.input(z.strictObject({ talkId })).query(({ ctx, input }) => readTalkPage(ctx, input.talkId)),
  create: workspaceProcedure.input(newTalksSchema).mutation(({ ctx, input }) => createTalks(ctx, input)),
  update: workspaceProcedure
    .input(z.strictObject({ talkId, talk: talkPatchSchema }))
    .mutation(({ ctx, input }) => updateTalk(ctx, input.talkId, input.talk)),
  hold: workspaceProcedure
    .input(z.strictObject({ talkId, on: dateField }))
    .mutation(({ ctx, input }) => holdTalk(ctx, input.talkId, input.on)),
  cancel: workspaceProcedure
    .input(z.strictObject({ talkId }))
    .mutation(({ ctx, input }) => cancelTalk(ctx, input.talkId)),
  planAgain: workspaceProcedure
    .input(z.strictObject({ talkId }))
    .mutation(({ ctx, input }) => planTalkAgain(ctx, input.talkId)),
  delete: workspaceProcedure
    .input(z.strictObject({ talkId }))
    .mutation(({ ctx, input }) => deleteTalk(ctx, input.talkId)),
  planFromTopic: workspaceProcedure
    .input(z.strictObject({ talkId, topicId: idField('talk-topic'), outcome: z.enum(TOPIC_OUTCOMES) }))
    .mutation(({ ctx, input }) => planFromTopic(ctx, input)),
  openPreparation: workspaceProcedure.input(talkSideSchema).mutation(({ ctx, input }) => openPreparation(ctx, input)),
  savePreparation: workspaceProcedure
    .input(preparationSchema)
    .mutation(({ ctx, input }) => savePreparation(ctx, input)),
  sharePreparation: workspaceProcedure.input(talkSideSchema).mutation(({ ctx, input }) => sharePreparation(ctx, input)),
  saveNote: workspaceProcedure
    .input(z.strictObject({ talkId, content: textField(50_000) }))
    .mutation(({ ctx, input }) => savePrivateNote(ctx, input.talkId, input.content)),
  chooseSecret: workspaceProcedure
    .input(z.strictObject({ talkId, side, secret: talkSecretField }))
    .mutation(({ ctx, input }) => chooseSecret(ctx, input.talkId, input.side, input.secret)),
  forgetSecret: workspaceProcedure
    .input(z.strictObject({ talkId, side }))
    .mutation(({ ctx, input }) => forgetSecret(ctx, input.talkId, input.side)),
  sign: workspaceProcedure.input(talkSignatureSchema).mutation(({ ctx, input }) => signTalk(ctx, input)),
  reopen: workspaceProcedure
    .input(z.strictObject({ talkId, reason: textField(50_000) }))
    .mutation(({ ctx, input }) => reopenTalk(ctx, input.talkId, input.reason)),
  templates: workspaceProcedure.query(({ ctx }) => listTemplates(ctx)),
  createTemplate: workspaceProcedure
    .input(z.strictObject({ template: talkTemplateDraftSchema }))
    .mutation(({ ctx, input }) => createTemplate(ctx, input.template)),
  updateTemplate: workspaceProcedure
    .input(z.strictObject({ templateId, template: talkTemplateDraftSchema }))
    .mutation(({ ctx, input }) => updateTemplate(ctx, input.templateId, input.template)),
  deleteTemplate: workspaceProcedure
    .input(z.strictObject({ templateId }))
    .mutation(({ ctx, input }) => deleteTemplate(ctx, input.templateId)),
  createCycle: workspaceProcedure
    .input(z.strictObject({ cycle: talkCycleDraftSchema }))
    .mutation(({ ctx, input }) => createCycle(ctx, input.cycle)),
  updateCycle: workspaceProcedure
    .input(z.strictObject({ cycleId, cycle: talkCycleDraftSchema }))
    .mutation(({ ctx, input }) => updateCycle(ctx, input.cycleId, input.cycle)),
  setCycleClosed: workspaceProcedure
    .input(z.strictObject({ cycleId, isClosed: z.boolean() }))
    .mutation(({ ctx, input }) => setCycleClosed(ctx, input.cycleId, input.isClosed)),
  deleteCycle: workspaceProcedure
    .input(z.strictObject({ cycleId }))
    .mutation(({ ctx, input }) => deleteCycle(ctx, input.cycleId)),
});
