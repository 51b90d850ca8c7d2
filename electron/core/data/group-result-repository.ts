import type { IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId, GroupResultId } from '#shared/kernel/ids.ts';
import type { GroupResult, GroupResultKind } from '#shared/domain/groups/entities.ts';
import { deleteAttachmentsOf } from './attachment-repository.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { GroupResultRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The results of one group, oldest first. */
export function readResultsOf(db: ReadDatabase, groupId: GroupId): GroupResult[] {
  return db
    .all(
      sqlFor.selectFrom('group_result').selectAll().where('group_id', '=', groupId).orderBy('dated_on').orderBy('id'),
    )
    .map(toResult);
}

/** One result, or null. */
export function readResult(db: ReadDatabase, id: GroupResultId): GroupResult | null {
  const row = db.first(sqlFor.selectFrom('group_result').selectAll().where('id', '=', id));
  return row === undefined ? null : toResult(row);
}

/** Adds a result. */
export function insertResult(tx: WriteTransaction, result: GroupResult): void {
  tx.insert('group_result', resultRow(result));
}

/** Changes a result. */
export function updateResult(tx: WriteTransaction, result: GroupResult): boolean {
  return tx.update('group_result', result.id, resultRow(result));
}

/** Removes a result with its files. */
export function deleteResult(tx: WriteTransaction, id: GroupResultId): boolean {
  deleteAttachmentsOf(tx, 'group-result', id);
  return tx.delete('group_result', id);
}

function toResult(row: GroupResultRow): GroupResult {
  return {
    id: row.id as GroupResultId,
    groupId: row.group_id as GroupId,
    kind: row.kind as GroupResultKind,
    title: row.title,
    description: row.description,
    datedOn: row.dated_on as IsoDate,
  };
}

function resultRow(result: GroupResult): GroupResultRow {
  return {
    id: result.id,
    group_id: result.groupId,
    kind: result.kind,
    title: result.title,
    description: result.description,
    dated_on: result.datedOn,
  };
}
