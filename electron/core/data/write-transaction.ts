import { createHash } from 'node:crypto';
import type { CellValue, ChangeSummary, RowChange, RowImage } from './change-log.ts';
import type { ReadDatabase, StatementRunner } from './read-database.ts';
import type { LoggedTables } from './tables.ts';

/** A row of a logged table. */
export type LoggedRow<Table extends keyof LoggedTables> = LoggedTables[Table];

/**
 * The only way to change logged rows: reads, and writes that leave a trace.
 *
 * Everything written through it is one transaction, one entry in the history and one step of undo.
 */
export interface WriteTransaction extends ReadDatabase {
  /** Adds a row. */
  insert<Table extends keyof LoggedTables>(table: Table, row: LoggedRow<Table>): void;
  /** Changes columns of a row; columns that keep their value leave no trace. False when there is no such row. */
  update<Table extends keyof LoggedTables>(table: Table, id: string, patch: Partial<LoggedRow<Table>>): boolean;
  /** Removes a row. False when there is no such row. */
  delete(table: keyof LoggedTables, id: string): boolean;
  /**
   * Keeps the bytes of a file and gives their SHA-256 in hex, under which they are found; the same bytes are kept once.
   *
   * They stand outside the history, which holds the hash only: undo takes away the row that names them, redo brings it
   * back, and the bytes stay for both.
   */
  keepContent(content: Uint8Array): string;
  /** Sets the numbers of the sentence in the history. */
  summarise(summary: ChangeSummary): void;
}

/** Writes rows and keeps what changed. */
export class RecordingTransaction implements WriteTransaction {
  readonly changes: RowChange[] = [];
  summary: ChangeSummary = {};
  readonly #runner: StatementRunner;

  constructor(runner: StatementRunner) {
    this.#runner = runner;
  }

  all<Row>(query: Parameters<StatementRunner['all']>[0] & { execute(): Promise<Row[]> }): Row[] {
    return this.#runner.all(query);
  }

  first<Row>(query: Parameters<StatementRunner['first']>[0] & { execute(): Promise<Row[]> }): Row | undefined {
    return this.#runner.first(query);
  }

  summarise(summary: ChangeSummary): void {
    this.summary = summary;
  }

  insert<Table extends keyof LoggedTables>(table: Table, row: LoggedRow<Table>): void {
    this.insertImage(table, row as unknown as RowImage);
  }

  update<Table extends keyof LoggedTables>(table: Table, id: string, patch: Partial<LoggedRow<Table>>): boolean {
    return this.updateImage(table, id, patch as unknown as RowImage);
  }

  keepContent(content: Uint8Array): string {
    const hash = createHash('sha256').update(content).digest('hex');
    this.#runner
      .prepare('INSERT INTO file_content (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(hash, content);
    return hash;
  }

  delete(table: keyof LoggedTables, id: string): boolean {
    const before = this.readImage(table, id);
    if (before === null) return false;
    this.#runner.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id);
    this.changes.push({ table, id, before, after: null });
    return true;
  }

  /** Adds a row given as plain columns, as undo and redo do. */
  insertImage(table: keyof LoggedTables, given: RowImage): void {
    const image = storable(given);
    const columns = Object.keys(image);
    const names = columns.map(quoted).join(', ');
    const marks = columns.map(() => '?').join(', ');
    this.#runner
      .prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`)
      .run(...columns.map((column) => image[column]));
    this.changes.push({ table, id: String(image['id']), before: null, after: image });
  }

  /** Changes columns given as plain values, as undo and redo do. */
  updateImage(table: keyof LoggedTables, id: string, given: RowImage): boolean {
    const patch = storable(given);
    const current = this.readImage(table, id);
    if (current === null) return false;
    const changed = Object.keys(patch).filter((column) => patch[column] !== current[column]);
    if (changed.length === 0) return true;
    const assignments = changed.map((column) => `${quoted(column)} = ?`).join(', ');
    this.#runner
      .prepare(`UPDATE "${table}" SET ${assignments} WHERE id = ?`)
      .run(...changed.map((column) => patch[column]), id);
    this.changes.push({ table, id, before: pick(current, changed), after: pick(patch, changed) });
    return true;
  }

  /** The whole row as it stands now, or null. */
  readImage(table: keyof LoggedTables, id: string): RowImage | null {
    const row = this.#runner.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id);
    return row === undefined ? null : (row as RowImage);
  }
}

/**
 * The values as SQLite gives them back: half of a surrogate pair, as a cut emoji leaves it, becomes a replacement
 * character there. What the history keeps must be what the row holds, or the step could never be undone.
 */
function storable(image: RowImage): RowImage {
  if (Object.values(image).every((value) => typeof value !== 'string' || value.isWellFormed())) return { ...image };
  const stored: Record<string, CellValue> = {};
  for (const [column, value] of Object.entries(image)) {
    stored[column] = typeof value === 'string' ? value.toWellFormed() : value;
  }
  return stored;
}

function pick(image: RowImage, columns: readonly string[]): RowImage {
  const picked: Record<string, CellValue> = {};
  for (const column of columns) picked[column] = image[column] ?? null;
  return picked;
}

const COLUMN_NAME = /^[a-z_]+$/;

function quoted(column: string): string {
  if (!COLUMN_NAME.test(column)) throw new Error('Not a column name');
  return `"${column}"`;
}
