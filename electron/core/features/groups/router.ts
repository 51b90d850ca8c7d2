import { z } from 'zod';
import { dateField, idField } from '#shared/contract/fields.ts';
import {
  bouwAnswerSchema,
  bouwQuestionSchema,
  groupDraftSchema,
  groupPatchSchema,
  meetingDraftSchema,
  meetingPatchSchema,
  meetingSeriesSchema,
  membershipPatchSchema,
  newMembersSchema,
  questionDraftSchema,
  questionPatchSchema,
  resultDraftSchema,
  resultPatchSchema,
} from '#shared/contract/groups.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { addMembers } from './add-members.ts';
import { applyFromBouw } from './apply-from-bouw.ts';
import { createGroup } from './create-group.ts';
import { createMeeting } from './create-meeting.ts';
import { createMeetingSeries } from './create-meeting-series.ts';
import { createQuestion } from './create-question.ts';
import { createResult } from './create-result.ts';
import { deleteGroup } from './delete-group.ts';
import { deleteMeeting } from './delete-meeting.ts';
import { deleteMembership } from './delete-membership.ts';
import { deleteQuestion } from './delete-question.ts';
import { deleteResult } from './delete-result.ts';
import { getGroup } from './get-group.ts';
import { groupsOfPerson } from './groups-of-person.ts';
import { listGroups } from './list-groups.ts';
import { listQuestions } from './list-questions.ts';
import { moveQuestion } from './move-question.ts';
import { proposeFromBouw } from './propose-from-bouw.ts';
import { setAttendance } from './set-attendance.ts';
import { updateGroup } from './update-group.ts';
import { updateMeeting } from './update-meeting.ts';
import { endMembership, updateMembership } from './update-membership.ts';
import { updateQuestion } from './update-question.ts';
import { updateResult } from './update-result.ts';

const groupId = idField('group');
const membershipId = idField('membership');
const meetingId = idField('meeting');
const resultId = idField('group-result');
const questionId = idField('research-question');

/** Groups with their members, meetings and results, and the research agenda. Every change is one step of undo. */
export const groupsRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listGroups(ctx)),
  get: workspaceProcedure.input(z.strictObject({ groupId })).query(({ ctx, input }) => getGroup(ctx, input.groupId)),
  ofPerson: workspaceProcedure
    .input(z.strictObject({ personId: idField('person') }))
    .query(({ ctx, input }) => groupsOfPerson(ctx, input.personId)),
  create: workspaceProcedure
    .input(z.strictObject({ group: groupDraftSchema }))
    .mutation(({ ctx, input }) => createGroup(ctx, input.group)),
  update: workspaceProcedure
    .input(z.strictObject({ groupId, group: groupPatchSchema }))
    .mutation(({ ctx, input }) => updateGroup(ctx, input.groupId, input.group)),
  delete: workspaceProcedure
    .input(z.strictObject({ groupId }))
    .mutation(({ ctx, input }) => deleteGroup(ctx, input.groupId)),

  addMembers: workspaceProcedure
    .input(z.strictObject({ members: newMembersSchema }))
    .mutation(({ ctx, input }) => addMembers(ctx, input.members)),
  updateMembership: workspaceProcedure
    .input(z.strictObject({ membershipId, membership: membershipPatchSchema }))
    .mutation(({ ctx, input }) => updateMembership(ctx, input.membershipId, input.membership)),
  endMembership: workspaceProcedure
    .input(z.strictObject({ membershipId, on: dateField }))
    .mutation(({ ctx, input }) => endMembership(ctx, input.membershipId, input.on)),
  deleteMembership: workspaceProcedure
    .input(z.strictObject({ membershipId }))
    .mutation(({ ctx, input }) => deleteMembership(ctx, input.membershipId)),
  proposeFromBouw: workspaceProcedure
    .input(bouwQuestionSchema)
    .query(({ ctx, input }) => proposeFromBouw(ctx, input.groupId, input.bouw, input.on)),
  applyFromBouw: workspaceProcedure.input(bouwAnswerSchema).mutation(({ ctx, input }) => applyFromBouw(ctx, input)),

  createMeeting: workspaceProcedure
    .input(z.strictObject({ meeting: meetingDraftSchema }))
    .mutation(({ ctx, input }) => createMeeting(ctx, input.meeting)),
  createMeetingSeries: workspaceProcedure
    .input(z.strictObject({ groupId, series: meetingSeriesSchema }))
    .mutation(({ ctx, input }) => createMeetingSeries(ctx, input.groupId, input.series)),
  updateMeeting: workspaceProcedure
    .input(z.strictObject({ meetingId, meeting: meetingPatchSchema }))
    .mutation(({ ctx, input }) => updateMeeting(ctx, input.meetingId, input.meeting)),
  deleteMeeting: workspaceProcedure
    .input(z.strictObject({ meetingId }))
    .mutation(({ ctx, input }) => deleteMeeting(ctx, input.meetingId)),
  setAttendance: workspaceProcedure
    .input(z.strictObject({ meetingId, present: z.array(idField('person')).max(2000).readonly() }))
    .mutation(({ ctx, input }) => setAttendance(ctx, input.meetingId, input.present)),

  createResult: workspaceProcedure
    .input(z.strictObject({ result: resultDraftSchema }))
    .mutation(({ ctx, input }) => createResult(ctx, input.result)),
  updateResult: workspaceProcedure
    .input(z.strictObject({ resultId, result: resultPatchSchema }))
    .mutation(({ ctx, input }) => updateResult(ctx, input.resultId, input.result)),
  deleteResult: workspaceProcedure
    .input(z.strictObject({ resultId }))
    .mutation(({ ctx, input }) => deleteResult(ctx, input.resultId)),

  questions: workspaceProcedure.query(({ ctx }) => listQuestions(ctx)),
  createQuestion: workspaceProcedure
    .input(z.strictObject({ question: questionDraftSchema }))
    .mutation(({ ctx, input }) => createQuestion(ctx, input.question)),
  updateQuestion: workspaceProcedure
    .input(z.strictObject({ questionId, question: questionPatchSchema }))
    .mutation(({ ctx, input }) => updateQuestion(ctx, input.questionId, input.question)),
  deleteQuestion: workspaceProcedure
    .input(z.strictObject({ questionId }))
    .mutation(({ ctx, input }) => deleteQuestion(ctx, input.questionId)),
  moveQuestion: workspaceProcedure
    .input(z.strictObject({ questionId, position: z.int().min(0).max(100_000) }))
    .mutation(({ ctx, input }) => moveQuestion(ctx, input.questionId, input.position)),
});
