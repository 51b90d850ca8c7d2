/**
 * A table as it stands in a file that a user brings: text cells, with what was noticed while reading.
 *
 * The reader (electron/core/services/import) makes it; mapping and planning (team-import, school-import) are pure and
 * work on it alone.
 */

/** Largest file that is read at all, in bytes (25 MB). The screen refuses a larger one before reading it. */
export const MAX_IMPORT_FILE_BYTES = 25 * 1024 * 1024;

/** Most columns a table may have. */
export const MAX_IMPORT_COLUMNS = 200;

/** Longest cell, in characters. */
export const MAX_IMPORT_CELL_LENGTH = 10_000;

/** What is imported: decides which headings are known and how many rows are allowed. */
export const IMPORT_KINDS = ['team', 'schools', 'frameworks', 'catalogue'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Most rows (without the headings) per kind of import. */
export const MAX_IMPORT_ROWS = {
  team: 20_000,
  schools: 200_000,
  frameworks: 20_000,
  catalogue: 20_000,
} as const satisfies Record<ImportKind, number>;

/** Why a file cannot be read as a table. The interface has a sentence for each (`import:unreadable.<reason>`). */
export const UNREADABLE_REASONS = [
  'empty',
  'too-large',
  'old-excel',
  'protected',
  'pdf',
  'image',
  'web-page',
  'other-office',
  'binary',
  'damaged',
  'too-complex',
  'too-many-columns',
  'too-many-rows',
  'cell-too-long',
  'no-rows',
  'sheet-unknown',
  'not-a-school-list',
  'json-damaged',
  'json-too-deep',
  'not-a-framework',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** A file that cannot be read, with the numbers for the sentence; never a cell of the file. */
export interface UnreadableFile {
  readonly reason: UnreadableReason;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Something noticed while reading the file that the user should know. */
export const TABLE_NOTICE_CODES = [
  'encoding-mixed',
  'characters-removed',
  'duplicate-header',
  'header-missing',
  'header-looks-like-data',
  'rows-above-header',
  'quotes-repaired',
  'row-short',
  'row-incomplete',
  'row-has-extra-cells',
] as const;
export type TableNoticeCode = (typeof TABLE_NOTICE_CODES)[number];

/** A notice of the reader; `row` is the row as a spreadsheet program numbers it, from 1. */
export interface TableNotice {
  readonly code: TableNoticeCode;
  readonly row: number | null;
  readonly column: number | null;
  readonly value: string | null;
}

/** Encodings of text files that are told apart. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** See {@link TEXT_ENCODINGS}. */
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Signs that stand between cells. */
export const CELL_DELIMITERS = [';', ',', '\t', '|'] as const;
/** See {@link CELL_DELIMITERS}. */
export type CellDelimiter = (typeof CELL_DELIMITERS)[number];

/** A table read from a file. */
export interface SourceTable {
  readonly format: 'csv' | 'xlsx';
  /** Null for a spreadsheet. */
  readonly encoding: TextEncoding | null;
  /** Null for a spreadsheet. */
  readonly delimiter: CellDelimiter | null;
  /** Name of the sheet read; null for text. */
  readonly sheet: string | null;
  /** All sheets of the spreadsheet in order; empty for text. */
  readonly sheets: readonly string[];
  /** Distinct headings as written; empty text where the file has none. */
  readonly headers: readonly string[];
  /** Row number of the headings in the file, from 1. */
  readonly headerRow: number;
  /** Cells, trimmed, as many per row as there are headings. Dates of a spreadsheet are `YYYY-MM-DD`. */
  readonly rows: readonly (readonly string[])[];
  /** Row number in the file, from 1, of each of `rows`. */
  readonly rowNumbers: readonly number[];
  readonly notices: readonly TableNotice[];
}

/** Cuts a value for a message: enough to recognise it, never a whole document. */
export function excerpt(value: string): string {
  const characters = Array.from(value.slice(0, 200));
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}
