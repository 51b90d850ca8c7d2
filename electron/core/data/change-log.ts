import { createHash } from 'node:crypto';
import type { IsoMoment } from '#shared/kernel/dates.ts';
import type { StatementRunner } from './read-database.ts';
import { sqlFor } from './query-builder.ts';
import { LOGGED_TABLES, type LoggedTables } from './tables.ts';

/** Values that a logged column can hold. */
export type CellValue = string | number | null;

/** Some columns of a row. */
export type RowImage = Readonly<Record<string, CellValue>>;

/**
 * One change of one row.
 *
 * `before` null is an insert, `after` null a delete; of an update both hold only the columns that changed.
 */
export interface RowChange {
  readonly table: keyof LoggedTables;
  readonly id: string;
  readonly before: RowImage | null;
  readonly after: RowImage | null;
}

/** New work, taking an earlier set back, doing it again, or `base`: what a workspace starts with and cannot be undone. */
export type ChangeKind = 'base' | 'do' | 'undo' | 'redo';

/** Numbers for the sentence that the interface shows, e.g. `{ created: 12 }`; never a name. */
export type ChangeSummary = Readonly<Record<string, number>>;

/** The heading of a set of changes made in one transaction. */
export interface ChangeSet {
  readonly seq: number;
  readonly kind: ChangeKind;
  /** Code of the use case, e.g. `team.create-person`. */
  readonly command: string;
  readonly summary: ChangeSummary;
  /** The set that is undone or redone; null for new work. */
  readonly targetSeq: number | null;
  /** Role of the one who changed, e.g. `leader`. */
  readonly actor: string;
  readonly at: IsoMoment;
}

/** Hash before the first set. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over the previous hash, the heading and all changes; ties each set to everything before it. */
export function hashChangeSet(previousHash: string, set: ChangeSet, changes: readonly RowChange[]): string {
  const hash = createHash('sha256');
  hash.update(previousHash);
  hash.update(
    JSON.stringify([set.seq, set.kind, set.command, set.summary, set.targetSeq, set.actor, set.at, changes.length]),
  );
  for (const change of changes) {
    hash.update('\n');
    hash.update(JSON.stringify([change.table, change.id, change.before, change.after]));
  }
  return hash.digest('hex');
}

/** Appends a set and its changes; the caller's transaction makes it one with the rows themselves. */
export function appendChangeSet(
  database: StatementRunner,
  set: ChangeSet,
  changes: readonly RowChange[],
  previousHash: string,
): string {
  const hash = hashChangeSet(previousHash, set, changes);
  database
    .prepare(
      `INSERT INTO change_set (seq, kind, command, summary, target_seq, actor, at, previous_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      set.seq,
      set.kind,
      set.command,
      JSON.stringify(set.summary),
      set.targetSeq,
      set.actor,
      set.at,
      previousHash,
      hash,
    );
  const insert = database.prepare(
    `INSERT INTO change_log (set_seq, position, table_name, row_id, before_row, after_row) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  changes.forEach((change, position) => {
    insert.run(set.seq, position, change.table, change.id, imageText(change.before), imageText(change.after));
  });
  return hash;
}

function imageText(image: RowImage | null): string | null {
  return image === null ? null : JSON.stringify(image);
}

/** The changes of one set, in the order in which they were made. */
export function readChanges(database: StatementRunner, seq: number): RowChange[] {
  const rows = database.all(
    sqlFor
      .selectFrom('change_log')
      .select(['table_name', 'row_id', 'before_row', 'after_row'])
      .where('set_seq', '=', seq)
      .orderBy('position'),
  );
  return rows.map((row) => ({
    table: loggedTable(row.table_name),
    id: row.row_id,
    before: readImage(row.before_row),
    after: readImage(row.after_row),
  }));
}

/** How many changes each set from one sequence number to another holds, both included. */
export function countChanges(database: StatementRunner, fromSeq: number, toSeq: number): ReadonlyMap<number, number> {
  const rows = database.all(
    sqlFor
      .selectFrom('change_log')
      .select(({ fn }) => ['set_seq', fn.countAll<number>().as('changes')])
      .where('set_seq', '>=', fromSeq)
      .where('set_seq', '<=', toSeq)
      .groupBy('set_seq'),
  );
  return new Map(rows.map((row) => [row.set_seq, row.changes]));
}

function readImage(text: string | null): RowImage | null {
  return text === null ? null : (JSON.parse(text) as RowImage);
}

function loggedTable(name: string): keyof LoggedTables {
  const table = LOGGED_TABLES.find((known) => known === name);
  if (table === undefined) throw new Error('Change log names a table that is not logged');
  return table;
}

/** A heading with its place in the hash chain. */
export interface StoredChangeSet extends ChangeSet {
  readonly previousHash: string;
  readonly hash: string;
}

/** Headings from newest to oldest, those before `beforeSeq` only when it is given. */
export function readChangeSets(database: StatementRunner, limit: number, beforeSeq: number | null): StoredChangeSet[] {
  let query = sqlFor.selectFrom('change_set').selectAll().orderBy('seq', 'desc').limit(limit);
  if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq);
  return database.all(query).map((row) => ({
    seq: row.seq,
    kind: row.kind as ChangeKind,
    command: row.command,
    summary: JSON.parse(row.summary) as ChangeSummary,
    targetSeq: row.target_seq,
    actor: row.actor,
    at: row.at as IsoMoment,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

/**
 * Recomputes the whole hash chain.
 *
 * Gives the number of sets and, when a set was changed, taken out, added or moved, the sequence number of the first one
 * that does not fit.
 */
export function verifyChain(database: StatementRunner): { readonly sets: number; readonly firstBad: number | null } {
  let previous = FIRST_HASH;
  let expectedSeq = 1;
  const sets = readChangeSets(database, -1, null).reverse();
  for (const set of sets) {
    const hash = hashChangeSet(previous, set, readChanges(database, set.seq));
    if (set.seq !== expectedSeq || set.previousHash !== previous || set.hash !== hash) {
      return { sets: sets.length, firstBad: set.seq };
    }
    previous = hash;
    expectedSeq += 1;
  }
  return { sets: sets.length, firstBad: null };
}
