import type { MeetingId } from '#shared/kernel/ids.ts';
import { meetingProblems, type MeetingDraft } from '#shared/domain/groups/meeting-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readMeeting, updateMeeting as storeMeeting } from '../../data/meeting-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { patched, type Patch } from './patched.ts';

/** Changes fields of a meeting; its group and who was there stay. Fails with `not-found` or `invalid-input`. */
export function updateMeeting(
  ctx: WorkspaceContext,
  meetingId: MeetingId,
  patch: Patch<Omit<MeetingDraft, 'groupId'>>,
): void {
  const meeting = readMeeting(ctx.db, meetingId);
  if (meeting === null) throw new AppError('not-found');
  const changed = patched(meeting, patch);
  refuseProblems(meetingProblems(changed, ctx.clock.today()));
  ctx.db.write({ command: 'groups.update-meeting', actor: ctx.actor }, (tx) => {
    storeMeeting(tx, changed);
  });
}
