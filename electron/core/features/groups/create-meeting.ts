import type { MeetingId } from '#shared/kernel/ids.ts';
import { meetingProblems, type MeetingDraft } from '#shared/domain/groups/meeting-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readGroup } from '../../data/group-repository.ts';
import { insertMeeting } from '../../data/meeting-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Plans or records a meeting of a group; fails with `not-found` or `invalid-input`. */
export function createMeeting(ctx: WorkspaceContext, draft: MeetingDraft): { readonly meetingId: MeetingId } {
  if (readGroup(ctx.db, draft.groupId) === null) throw new AppError('not-found');
  refuseProblems(meetingProblems(draft, ctx.clock.today()));
  const meetingId = ctx.ids.next('meeting');
  ctx.db.write({ command: 'groups.create-meeting', actor: ctx.actor }, (tx) => {
    insertMeeting(tx, { id: meetingId, ...draft });
  });
  return { meetingId };
}
