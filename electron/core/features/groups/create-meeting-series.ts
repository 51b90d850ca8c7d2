import type { GroupId, MeetingId } from '#shared/kernel/ids.ts';
import { seriesMeetingDates, seriesProblems, type MeetingSeries } from '#shared/domain/groups/meeting-series.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readGroup } from '../../data/group-repository.ts';
import { insertMeeting } from '../../data/meeting-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Plans all meetings of a series in one step of undo; fails with `not-found` or `invalid-input`. */
export function createMeetingSeries(
  ctx: WorkspaceContext,
  groupId: GroupId,
  series: MeetingSeries,
): { readonly meetingIds: readonly MeetingId[] } {
  if (readGroup(ctx.db, groupId) === null) throw new AppError('not-found');
  refuseProblems(seriesProblems(series));
  const meetings = seriesMeetingDates(series).map((heldOn) => ({ id: ctx.ids.next('meeting'), heldOn }));
  const { startsAt, minutes, topic } = series;
  ctx.db.write({ command: 'groups.create-series', actor: ctx.actor }, (tx) => {
    tx.summarise({ meetings: meetings.length });
    for (const { id, heldOn } of meetings) {
      insertMeeting(tx, { id, groupId, heldOn, startsAt, minutes, topic, notes: '', decisions: '', state: 'planned' });
    }
  });
  return { meetingIds: meetings.map(({ id }) => id) };
}
