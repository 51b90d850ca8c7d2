import type { GroupId, GroupResultId, MeetingId, RequirementId } from '#shared/kernel/ids.ts';
import { deleteRequirement } from './goal-repository.ts';
import { deleteResult } from './group-result-repository.ts';
import { deleteMeeting } from './meeting-repository.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What goes or changes with a group. */
export interface GroupConsequences {
  /** Goals that lose their owning group. */
  readonly goals: number;
  /** Requirements that ask its members and go with it. */
  readonly requirements: number;
  /** Questions that stay, without a group. */
  readonly questions: number;
  /** Meetings that go with it, with who was there. */
  readonly meetings: number;
  /** Results that go with it. */
  readonly results: number;
}

/** Counts what {@link deleteGroup} would take away or change. */
export function groupConsequences(db: ReadDatabase, groupId: GroupId): GroupConsequences {
  return {
    goals: ownedGoals(db, groupId).length,
    requirements: requirementsOfMembers(db, groupId).length,
    questions: questionsOf(db, groupId).length,
    meetings: rowsOf(db, 'meeting', groupId).length,
    results: rowsOf(db, 'group_result', groupId).length,
  };
}

/**
 * Removes a group with its memberships, meetings and results, and the requirements that ask its members, in one step of
 * undo. Goals that it owns, questions that it looks after and plans stay, without it. False when there is no such group.
 */
export function deleteGroup(tx: WriteTransaction, groupId: GroupId): boolean {
  for (const row of ownedGoals(tx, groupId)) tx.update('goal', row.id, { owner_group_id: null });
  for (const row of questionsOf(tx, groupId)) tx.update('research_question', row.id, { group_id: null });
  for (const row of requirementsOfMembers(tx, groupId)) deleteRequirement(tx, row.id as RequirementId);
  for (const row of rowsOf(tx, 'meeting', groupId)) deleteMeeting(tx, row.id as MeetingId);
  for (const row of rowsOf(tx, 'group_result', groupId)) deleteResult(tx, row.id as GroupResultId);
  for (const row of rowsOf(tx, 'membership', groupId)) tx.delete('membership', row.id);
  for (const row of rowsOf(tx, 'plan_item', groupId)) tx.update('plan_item', row.id, { group_id: null });
  return tx.delete('team_group', groupId);
}

function ownedGoals(db: ReadDatabase, groupId: GroupId): { id: string }[] {
  return db.all(sqlFor.selectFrom('goal').select('id').where('owner_group_id', '=', groupId));
}

function questionsOf(db: ReadDatabase, groupId: GroupId): { id: string }[] {
  return db.all(sqlFor.selectFrom('research_question').select('id').where('group_id', '=', groupId));
}

function requirementsOfMembers(db: ReadDatabase, groupId: GroupId): { id: string }[] {
  return db.all(
    sqlFor.selectFrom('requirement').select('id').where('group_kind', '=', 'group').where('group_value', '=', groupId),
  );
}

function rowsOf(
  db: ReadDatabase,
  table: 'meeting' | 'group_result' | 'membership' | 'plan_item',
  groupId: GroupId,
): { id: string }[] {
  return db.all(sqlFor.selectFrom(table).select('id').where('group_id', '=', groupId));
}
