import type { IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId, IdSource, MeetingId, PersonId } from '#shared/kernel/ids.ts';
import type { Meeting, MeetingState } from '#shared/domain/groups/entities.ts';
import { deleteAttachmentsOf } from './attachment-repository.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { AttendanceRow, MeetingRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All meetings with who was there, by day and time. */
export function readMeetings(db: ReadDatabase): Meeting[] {
  const rows = db.all(sqlFor.selectFrom('meeting').selectAll().orderBy('held_on').orderBy('starts_at').orderBy('id'));
  return withPresent(rows, db.all(sqlFor.selectFrom('attendance').selectAll().orderBy('id')));
}

/** The meetings of one group with who was there, by day and time. */
export function readMeetingsOf(db: ReadDatabase, groupId: GroupId): Meeting[] {
  const rows = db.all(
    sqlFor
      .selectFrom('meeting')
      .selectAll()
      .where('group_id', '=', groupId)
      .orderBy('held_on')
      .orderBy('starts_at')
      .orderBy('id'),
  );
  const attendance = db.all(
    sqlFor
      .selectFrom('attendance')
      .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
      .selectAll('attendance')
      .where('meeting.group_id', '=', groupId)
      .orderBy('attendance.id'),
  );
  return withPresent(rows, attendance);
}

/** One meeting with who was there, or null. */
export function readMeeting(db: ReadDatabase, id: MeetingId): Meeting | null {
  const row = db.first(sqlFor.selectFrom('meeting').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  return withPresent([row], readAttendance(db, id))[0] ?? null;
}

/** Adds a meeting; who was there is set apart. */
export function insertMeeting(tx: WriteTransaction, meeting: Omit<Meeting, 'present'>): void {
  tx.insert('meeting', meetingRow(meeting));
}

/** Changes a meeting; who was there stays. */
export function updateMeeting(tx: WriteTransaction, meeting: Omit<Meeting, 'present'>): boolean {
  return tx.update('meeting', meeting.id, meetingRow(meeting));
}

/** Sets who was at a meeting: adds who is missing and removes who was not there; the others keep their row. */
export function setAttendance(
  tx: WriteTransaction,
  meetingId: MeetingId,
  present: readonly PersonId[],
  ids: IdSource,
): void {
  const stored = readAttendance(tx, meetingId);
  for (const row of stored) if (!present.includes(row.person_id as PersonId)) tx.delete('attendance', row.id);
  const known = new Set(stored.map((row) => row.person_id));
  for (const personId of present) {
    if (!known.has(personId)) {
      tx.insert('attendance', { id: ids.next('attendance'), meeting_id: meetingId, person_id: personId });
    }
  }
}

/** Removes a meeting with who was there and its files. */
export function deleteMeeting(tx: WriteTransaction, id: MeetingId): boolean {
  for (const row of readAttendance(tx, id)) tx.delete('attendance', row.id);
  deleteAttachmentsOf(tx, 'meeting', id);
  return tx.delete('meeting', id);
}

function readAttendance(db: ReadDatabase, meetingId: MeetingId): AttendanceRow[] {
  return db.all(sqlFor.selectFrom('attendance').selectAll().where('meeting_id', '=', meetingId).orderBy('id'));
}

function withPresent(rows: readonly MeetingRow[], attendance: readonly AttendanceRow[]): Meeting[] {
  const present = Map.groupBy(attendance, (row) => row.meeting_id);
  return rows.map((row) => ({
    id: row.id as MeetingId,
    groupId: row.group_id as GroupId,
    heldOn: row.held_on as IsoDate,
    startsAt: row.starts_at,
    minutes: row.minutes,
    topic: row.topic,
    notes: row.notes,
    decisions: row.decisions,
    state: row.state as MeetingState,
    present: (present.get(row.id) ?? []).map((each) => each.person_id as PersonId),
  }));
}

function meetingRow(meeting: Omit<Meeting, 'present'>): MeetingRow {
  return {
    id: meeting.id,
    group_id: meeting.groupId,
    held_on: meeting.heldOn,
    starts_at: meeting.startsAt,
    minutes: meeting.minutes,
    topic: meeting.topic,
    notes: meeting.notes,
    decisions: meeting.decisions,
    state: meeting.state,
  };
}
