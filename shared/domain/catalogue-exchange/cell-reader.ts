import type { IsoDate } from '../../kernel/dates.ts';
import { parseDate } from '../../kernel/parse-date.ts';
import { excerpt, type SourceTable } from '../table-import/source-table.ts';
import { readAmount } from './amounts.ts';
import type { CatalogueField, CatalogueMapping } from './columns.ts';
import type { CatalogueImportProblem, CatalogueRowErrorCode, CatalogueRowWarningCode } from './plan-types.ts';
import type { WordList } from './words.ts';

/** Two-digit years in a list of courses lie before this one. */
const LATEST_YEAR = 2099;
const BETWEEN = /\s*[;|\n]\s*/;
const BLANK = new Set(['', '-', '–', '.', 'n.v.t.', 'nvt', 'n/a', 'null']);
const FORMULA_ERROR = /^#(?:n\/[ab]|ref!|verw!|value!|waarde!|div\/0!|deel\/0!|name\?|naam\?|num!|getal!|null!)$/i;
/** An apostrophe that keeps a spreadsheet from running what stands behind it as a formula. */
const GUARD = /^'(?=[\s\p{Cc}]*[=+\-@＝＋－＠|%])/u;

/** Reads the cells of one row by the mapping and notes what is wrong. */
export class CellReader {
  readonly errors: CatalogueImportProblem[] = [];
  readonly warnings: CatalogueImportProblem[] = [];
  readonly row: number;
  readonly #cells: readonly string[];
  readonly #mapping: CatalogueMapping;
  readonly #headers: readonly string[];

  constructor(table: SourceTable, index: number, mapping: CatalogueMapping) {
    this.row = table.rowNumbers[index] ?? 0;
    this.#cells = table.rows[index] ?? [];
    this.#mapping = mapping;
    this.#headers = table.headers;
  }

  /** Text of a cell; empty when there is no such column or the cell says nothing. */
  text(field: CatalogueField): string {
    const column = this.#mapping[field];
    const cell = column === undefined ? '' : (this.#cells[column] ?? '');
    if (BLANK.has(cell.toLowerCase())) return '';
    if (FORMULA_ERROR.test(cell)) {
      this.error('spreadsheet-error', field, cell);
      return '';
    }
    return cell.replace(GUARD, '');
  }

  /** The parts of a cell that holds several things, parted by `;`, `|` or a line break. */
  parts(field: CatalogueField): readonly string[] {
    return this.text(field)
      .split(BETWEEN)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** A whole number after `scale`; null when the cell is empty, zero or wrong. Zero means not known. */
  whole(field: CatalogueField, scale: number): number | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = readAmount(text);
    if (value === null) {
      this.error('number-not-understood', field, text);
      return null;
    }
    if (value === 0) {
      this.warn('zero-is-unknown', field, text);
      return null;
    }
    const whole = Math.round(value * scale);
    if (value > 0 && whole > 0) return whole;
    this.error('number-out-of-range', field, text);
    return null;
  }

  /** A word of a list; null when the cell is empty or unknown, which is an error. */
  word<Value extends string>(
    field: CatalogueField,
    words: WordList<Value>,
    code: CatalogueRowErrorCode = 'word-unknown',
  ): Value | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = words.read(text);
    if (value === null) this.error(code, field, text);
    return value;
  }

  /** A date; null when the cell is empty or wrong. */
  date(field: CatalogueField): IsoDate | null {
    const text = this.text(field);
    if (text === '') return null;
    const parsed = parseDate(text, LATEST_YEAR);
    if (parsed.kind === 'date') return parsed.date;
    this.error('date-not-understood', field, text);
    return null;
  }

  /** Notes something for which the row is left out. */
  error(code: CatalogueRowErrorCode, field: CatalogueField | null, value: string): void {
    this.errors.push(this.#problem(code, field, value));
  }

  /** Notes something to look at. */
  warn(code: CatalogueRowWarningCode, field: CatalogueField | null, value: string): void {
    this.warnings.push(this.#problem(code, field, value));
  }

  #problem(
    code: CatalogueRowErrorCode | CatalogueRowWarningCode,
    field: CatalogueField | null,
    value: string,
  ): CatalogueImportProblem {
    const column = field === null ? undefined : this.#mapping[field];
    const header = column === undefined ? null : (this.#headers[column] ?? null);
    return { row: this.row, header, code, value: value === '' ? null : excerpt(value) };
  }
}
