import type { IsoDate } from '../../kernel/dates.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import type { TeamImportField } from './columns.ts';
import { isBlankWord, isDash, isSpreadsheetError, mayBeNoValue } from './parse-codes.ts';
import { guessDateOrder, parseDate, type DateOrder } from '../../kernel/parse-date.ts';
import type { RowErrorCode, RowWarningCode } from './plan-types.ts';
import type { ProblemList } from './problem-list.ts';

const NAME_FIELDS: ReadonlySet<TeamImportField> = new Set(['fullName', 'givenName', 'familyName']);

/** The row that is read, shared by the readers of all fields. */
export interface RowCursor {
  cells: readonly string[];
  /** Row number in the file, from 1. */
  row: number;
}

/** Reads the column of one field, row after row. */
export class FieldReader {
  /** Index of the column; null when the field is not mapped. */
  readonly column: number | null;
  readonly #cursor: RowCursor;
  readonly #problems: ProblemList;
  readonly #isName: boolean;

  constructor(field: TeamImportField, column: number | undefined, cursor: RowCursor, problems: ProblemList) {
    this.column = column ?? null;
    this.#cursor = cursor;
    this.#problems = problems;
    this.#isName = NAME_FIELDS.has(field);
  }

  /** The cell; empty when the field is not mapped, says "nothing", or holds a failed formula, which is an error. */
  cell(): string {
    if (this.column === null) return '';
    const value = this.#cursor.cells[this.column] ?? '';
    if (!mayBeNoValue(value)) return value;
    // `None` and `Geen` are family names.
    if (this.#isName ? isDash(value) : isBlankWord(value)) return '';
    if (!isSpreadsheetError(value)) return value;
    this.note('spreadsheet-error', value);
    return '';
  }

  /** The cell, of at most `limit` characters; a longer one is an error. */
  text(limit: number): string {
    const value = this.cell();
    if (value.length <= limit) return value;
    this.note('value-too-long', value);
    return '';
  }

  /** Notes a problem of this row's cell. */
  note(code: RowErrorCode | RowWarningCode, value: string | null): void {
    this.#problems.add(code, this.#cursor.row, this.column, value);
  }

  /** Whether the row that is read already has an error. */
  rowHasError(): boolean {
    return this.#problems.rowsWithErrors.has(this.#cursor.row);
  }

  /** Notes a warning about a value that may occur in many rows. */
  noteRepeated(code: RowWarningCode, value: string | null): void {
    this.#problems.addRepeated(code, this.#cursor.row, this.column, value);
  }
}

/** A column of codes: what a cell means by `parse`, which sees every text once. */
export class CodeReader<Value> extends FieldReader {
  readonly #parse: (text: string) => Value;
  readonly #parsed = new Map<string, Value>();

  constructor(
    field: TeamImportField,
    column: number | undefined,
    cursor: RowCursor,
    problems: ProblemList,
    parse: (text: string) => Value,
  ) {
    super(field, column, cursor, problems);
    this.#parse = parse;
  }

  /** What a text of this column means. */
  meaningOf(text: string): Value {
    const known = this.#parsed.get(text);
    if (known !== undefined) return known;
    const parsed = this.#parse(text);
    this.#parsed.set(text, parsed);
    return parsed;
  }

  /** What the cell means; null when it is empty or not understood, which is a warning. */
  read(warning: RowWarningCode): Value | null {
    if (this.column === null) return null;
    const value = this.cell();
    if (value === '') return null;
    const meaning = this.meaningOf(value);
    if (meaning === null) this.noteRepeated(warning, value);
    return meaning;
  }
}

/** A column of dates. Two digits of a year mean the latest such year that is not after `latestYear`. */
export class DateReader extends FieldReader {
  readonly #order: DateOrder;
  readonly #latestYear: number;

  constructor(
    field: TeamImportField,
    column: number | undefined,
    cursor: RowCursor,
    problems: ProblemList,
    source: { readonly table: SourceTable; readonly latestYear: number },
  ) {
    super(field, column, cursor, problems);
    this.#latestYear = source.latestYear;
    this.#order = column === undefined ? 'day-month' : guessDateOrder(source.table.rows, column);
    if (this.#order === 'month-day') problems.add('date-month-first', null, this.column, null);
  }

  /** The date; null when the cell is empty, says "unknown" or is wrong, which is noted. */
  read(): IsoDate | null {
    if (this.column === null) return null;
    const value = this.cell();
    if (value === '') return null;
    const parsed = parseDate(value, this.#latestYear, this.#order);
    if (parsed.kind === 'date') return parsed.date;
    if (parsed.kind === 'not-existing') this.note('date-not-existing', value);
    else if (parsed.kind === 'not-a-date') this.note('date-not-understood', value);
    else if (parsed.kind === 'placeholder') this.note('date-placeholder', value);
    return null;
  }
}
