import type Database from 'better-sqlite3-multiple-ciphers';
import type { Clock } from '#shared/kernel/dates.ts';
import {
  appendChangeSet,
  countChanges,
  FIRST_HASH,
  readChanges,
  readChangeSets,
  verifyChain,
  type ChangeKind,
  type ChangeSet,
  type ChangeSummary,
  type RowChange,
  type StoredChangeSet,
} from './change-log.ts';
import { copyDatabase } from './connection.ts';
import { LevelStore } from './level-store.ts';
import { StatementRunner, type ReadDatabase } from './read-database.ts';
import { storageErrorOf, withStorageErrors } from './storage-error.ts';
import { UndoStacks } from './undo-stacks.ts';
import { RecordingTransaction, type WriteTransaction } from './write-transaction.ts';

/** Who does what: goes into the history with every write. */
export interface Command {
  /** Code of the use case, e.g. `team.create-person`. */
  readonly command: string;
  /** Role of the one who changes, e.g. `leader`. */
  readonly actor: string;
}

/** What undo or redo would do next. */
export interface UndoStep {
  readonly command: string;
  readonly summary: ChangeSummary;
  readonly at: string;
}

/** The rows are no longer as the step left them, so it cannot be taken back without losing other work. */
export class UndoConflict extends Error {}

/** An open workspace: reads, recorded writes, undo and redo. */
export class WorkspaceDatabase implements ReadDatabase {
  readonly levels: LevelStore;
  readonly #connection: Database.Database;
  readonly #runner: StatementRunner;
  readonly #clock: Clock;
  readonly #stacks = new UndoStacks();
  #lastSeq = 0;
  #lastHash = FIRST_HASH;

  constructor(connection: Database.Database, clock: Clock) {
    this.#connection = connection;
    this.#runner = new StatementRunner(connection);
    this.#clock = clock;
    this.levels = new LevelStore(this.#runner);
    for (const set of readChangeSets(this.#runner, -1, null).reverse()) this.#takeUp(set, set.hash);
  }

  all<Row>(query: Parameters<ReadDatabase['all']>[0] & { execute(): Promise<Row[]> }): Row[] {
    return withStorageErrors(() => this.#runner.all(query));
  }

  first<Row>(query: Parameters<ReadDatabase['first']>[0] & { execute(): Promise<Row[]> }): Row | undefined {
    return withStorageErrors(() => this.#runner.first(query));
  }

  /**
   * Runs one use case as one transaction, one entry in the history and one step of undo.
   *
   * A body that throws leaves nothing behind; one that changes nothing leaves no entry. Fails with `StorageError`.
   */
  write<Value>(command: Command, body: (transaction: WriteTransaction) => Value): Value {
    return this.#record('do', null, command, body);
  }

  /** Writes what a new workspace starts with: in the history, but not a step of undo. */
  writeBase<Value>(command: Command, body: (transaction: WriteTransaction) => Value): Value {
    return this.#record('base', null, command, body);
  }

  /** Takes the last step back and gives it; null when there is none. Fails with {@link UndoConflict}. */
  undo(actor: string): UndoStep | null {
    const target = this.#stacks.nextUndo;
    if (target === null) return null;
    const step = this.#stepOf(target);
    const changes = readChanges(this.#runner, target).reverse();
    this.#record('undo', target, { command: step.command, actor }, (transaction) => {
      transaction.summarise(step.summary);
      for (const change of changes) applyImage(transaction, change, change.after, change.before);
    });
    return step;
  }

  /** Does the step again that was taken back last and gives it; null when there is none. Fails with {@link UndoConflict}. */
  redo(actor: string): UndoStep | null {
    const target = this.#stacks.nextRedo;
    if (target === null) return null;
    const step = this.#stepOf(target);
    const changes = readChanges(this.#runner, target);
    this.#record('redo', target, { command: step.command, actor }, (transaction) => {
      transaction.summarise(step.summary);
      for (const change of changes) applyImage(transaction, change, change.before, change.after);
    });
    return step;
  }

  /** What undo and redo would do next. */
  undoState(): { readonly undo: UndoStep | null; readonly redo: UndoStep | null } {
    const { nextUndo, nextRedo } = this.#stacks;
    return {
      undo: nextUndo === null ? null : this.#stepOf(nextUndo),
      redo: nextRedo === null ? null : this.#stepOf(nextRedo),
    };
  }

  /** Headings of the history from newest to oldest. */
  history(limit: number, beforeSeq: number | null): readonly StoredChangeSet[] {
    return readChangeSets(this.#runner, limit, beforeSeq);
  }

  /** How many rows each set of changes from one sequence number to another touched, both included. */
  changeCounts(fromSeq: number, toSeq: number): ReadonlyMap<number, number> {
    return countChanges(this.#runner, fromSeq, toSeq);
  }

  /** Checks the hash chain of the history; see `verifyChain`. */
  verifyHistory(): { readonly sets: number; readonly firstBad: number | null } {
    return verifyChain(this.#runner);
  }

  /** Writes a compact copy of the database under its own key to a new file; the caller syncs and checks it. */
  copyInto(path: string): void {
    copyDatabase(this.#connection, path);
  }

  /**
   * Moves everything into the one file and closes it.
   *
   * Closing never fails: what cannot be moved, on a full disk, stays in the write-ahead log and is taken up when the
   * file is opened again.
   */
  close(): void {
    if (!this.#connection.open) return;
    try {
      this.#connection.pragma('wal_checkpoint(TRUNCATE)');
    } catch (cause) {
      if (storageErrorOf(cause) === null) throw cause;
    } finally {
      this.#connection.close();
    }
  }

  #record<Value>(
    kind: ChangeKind,
    targetSeq: number | null,
    command: Command,
    body: (transaction: WriteTransaction & RecordingTransaction) => Value,
  ): Value {
    const transaction = new RecordingTransaction(this.#runner);
    const written = withStorageErrors(() =>
      this.#connection
        .transaction(() => {
          const value = body(transaction);
          if (transaction.changes.length === 0) return { value, set: null, hash: '', touched: [] };
          const touched = this.levels.refresh(transaction.changes);
          const set: ChangeSet = {
            seq: this.#lastSeq + 1,
            kind,
            command: command.command,
            summary: transaction.summary,
            targetSeq,
            actor: command.actor,
            at: this.#clock.now(),
          };
          const hash = appendChangeSet(this.#runner, set, transaction.changes, this.#lastHash);
          this.#runner.prepare('UPDATE generation SET counter = counter + 1 WHERE id = 1').run();
          return { value, set, hash, touched };
        })
        .immediate(),
    );
    if (written.set !== null) {
      this.#takeUp(written.set, written.hash);
      this.levels.forget(written.touched);
    }
    return written.value;
  }

  #takeUp(set: ChangeSet, hash: string): void {
    this.#stacks.push(set);
    this.#lastSeq = set.seq;
    this.#lastHash = hash;
  }

  #stepOf(seq: number): UndoStep {
    const [set] = readChangeSets(this.#runner, 1, seq + 1);
    if (set?.seq !== seq) throw new Error('Undo points at a set that is not in the change log');
    return { command: set.command, summary: set.summary, at: set.at };
  }
}

function applyImage(
  transaction: RecordingTransaction,
  change: RowChange,
  expected: RowChange['before'],
  wanted: RowChange['before'],
): void {
  const current = transaction.readImage(change.table, change.id);
  const isAsExpected =
    expected === null
      ? current === null
      : current !== null && Object.keys(expected).every((column) => current[column] === expected[column]);
  if (!isAsExpected) throw new UndoConflict('Row changed since');
  if (wanted === null) transaction.delete(change.table, change.id);
  else if (expected === null) transaction.insertImage(change.table, wanted);
  else transaction.updateImage(change.table, change.id, wanted);
}
