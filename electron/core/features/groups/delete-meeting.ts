import type { MeetingId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteMeeting as removeMeeting } from '../../data/meeting-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a meeting with who was there and its files; fails with `not-found`. */
export function deleteMeeting(ctx: WorkspaceContext, meetingId: MeetingId): void {
  ctx.db.write({ command: 'groups.delete-meeting', actor: ctx.actor }, (tx) => {
    if (!removeMeeting(tx, meetingId)) throw new AppError('not-found');
  });
}
