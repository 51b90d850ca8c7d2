import type { MeetingId, PersonId } from '#shared/kernel/ids.ts';
import { attendanceProblems } from '#shared/domain/groups/meeting-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readMeeting, setAttendance as storeAttendance, updateMeeting } from '../../data/meeting-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Records who was at a meeting, members and guests; a planned meeting thereby counts as held.
 *
 * An empty list means that it is not recorded. Fails with `not-found` or `invalid-input`.
 */
export function setAttendance(ctx: WorkspaceContext, meetingId: MeetingId, present: readonly PersonId[]): void {
  const meeting = readMeeting(ctx.db, meetingId);
  if (meeting === null) throw new AppError('not-found');
  const known = new Set(readTeam(ctx.db).map(({ person }) => person.id));
  refuseProblems(
    attendanceProblems(present, {
      meeting,
      today: ctx.clock.today(),
      isPersonKnown: (personId) => known.has(personId),
    }),
  );
  ctx.db.write({ command: 'groups.set-attendance', actor: ctx.actor }, (tx) => {
    storeAttendance(tx, meetingId, present, ctx.ids);
    if (present.length > 0 && meeting.state === 'planned') updateMeeting(tx, { ...meeting, state: 'held' });
  });
}
