import { isCatalogueHeader } from '#shared/domain/catalogue-exchange/columns.ts';
import { isFrameworkHeader } from '#shared/domain/framework-exchange/table-columns.ts';
import { isSchoolHeader } from '#shared/domain/school-import/columns.ts';
import { cleanText } from '#shared/domain/table-import/normalise-text.ts';
import {
  excerpt,
  MAX_IMPORT_CELL_LENGTH,
  MAX_IMPORT_COLUMNS,
  MAX_IMPORT_FILE_BYTES,
  MAX_IMPORT_ROWS,
  type ImportKind,
  type SourceTable,
  type TableNotice,
} from '#shared/domain/table-import/source-table.ts';
import { isTeamHeader } from '#shared/domain/team-import/columns.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RawTable } from './raw-table.ts';
import { sniffFile } from './sniff-file.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

/** Rows at the top in which the headings are looked for. */
const HEADER_SEARCH_ROWS = 30;
/** Notices of one kind that are kept: enough to find the places. */
const MAX_NOTICES_PER_KIND = 100;

const IS_HEADER: Record<ImportKind, (header: string) => boolean> = {
  team: isTeamHeader,
  schools: isSchoolHeader,
  frameworks: isFrameworkHeader,
  catalogue: isCatalogueHeader,
};

/**
 * Reads a file as a table, by its contents: CSV in any usual encoding and delimiter, or a sheet of an XLSX.
 *
 * Throws {@link UnreadableFileError} when it is no table or beyond the limits. Cells are trimmed and free of invisible characters.
 */
export function readTable(bytes: Uint8Array, kind: ImportKind, sheet: string | null = null): SourceTable {
  if (bytes.length > MAX_IMPORT_FILE_BYTES) {
    throw new UnreadableFileError('too-large', { limit: MAX_IMPORT_FILE_BYTES / 1024 / 1024 });
  }
  const raw =
    sniffFile(bytes) === 'zip'
      ? readXlsx(bytes, sheet, (records) => findKnownHeader(records, kind) !== null)
      : readCsv(bytes);
  return makeTable(raw, kind);
}

function findKnownHeader(records: readonly (readonly string[])[], kind: ImportKind): number | null {
  const isHeader = IS_HEADER[kind];
  for (let index = 0; index < Math.min(records.length, HEADER_SEARCH_ROWS); index += 1) {
    let known = 0;
    for (const cell of (records[index] ?? []).slice(0, MAX_IMPORT_COLUMNS)) {
      if (cell.length < 100 && isHeader(cell)) known += 1;
      if (known >= 2) return index;
    }
  }
  return null;
}

/** The row of headings: the first with two known ones, else the first with several cells, else the first with any. */
function findHeader(records: readonly (readonly string[])[], kind: ImportKind): number | null {
  const known = findKnownHeader(records, kind);
  if (known !== null) return known;
  const filled = (record: readonly string[]): number => record.filter((cell) => cell.trim() !== '').length;
  const several = records.slice(0, HEADER_SEARCH_ROWS).findIndex((record) => filled(record) > 1);
  if (several !== -1) return several;
  const any = records.findIndex((record) => filled(record) > 0);
  return any === -1 ? null : any;
}

function makeTable(raw: RawTable, kind: ImportKind): SourceTable {
  const { records } = raw;
  const headerIndex = findHeader(records, kind);
  if (headerIndex === null) throw new UnreadableFileError('empty');
  const notices: TableNotice[] = [...raw.notices];
  const width = widthOf(raw, headerIndex);
  if (width > MAX_IMPORT_COLUMNS) {
    throw new UnreadableFileError('too-many-columns', { columns: width, limit: MAX_IMPORT_COLUMNS });
  }
  const above = records.slice(0, headerIndex).filter((record) => record.some((cell) => cell.trim() !== '')).length;
  if (above > 0) notices.push({ code: 'rows-above-header', row: null, column: null, value: String(above) });

  const body = readBody(raw, headerIndex, width, kind, notices);
  const headers = nameHeaders(records[headerIndex] ?? [], width, body.rows, kind, raw.firstRow + headerIndex, notices);
  if (body.rows.length === 0) throw new UnreadableFileError('no-rows');
  return {
    format: raw.format,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    sheet: raw.sheet,
    sheets: raw.sheets,
    headers,
    headerRow: raw.firstRow + headerIndex,
    rows: body.rows,
    rowNumbers: body.rowNumbers,
    notices,
  };
}

/** Number of columns: up to the last heading, or the width that most rows have when they hold more than the headings. */
function widthOf(raw: RawTable, headerIndex: number): number {
  const filledWidth = (record: readonly string[]): number => {
    let width = record.length;
    while (width > 0 && (record[width - 1] ?? '').trim() === '') width -= 1;
    return width;
  };
  const header = raw.records[headerIndex] ?? [];
  const headerWidth = filledWidth(header);
  let rows = 0;
  let wider = 0;
  let widest = headerWidth;
  for (let index = headerIndex + 1; index < raw.records.length; index += 1) {
    const record = raw.records[index] ?? [];
    if (record.length === 0 || (record.length === 1 && record[0] === '')) continue;
    rows += 1;
    if (record.length <= headerWidth) continue;
    const width = filledWidth(record);
    if (width <= headerWidth) continue;
    wider += 1;
    if (width > widest) widest = width;
  }
  if (widest === headerWidth) return headerWidth;
  // In text a single longer row is a stray delimiter; in a spreadsheet every cell stands where it stands.
  return raw.format === 'xlsx' || wider * 2 > rows || widest <= header.length ? widest : headerWidth;
}

function readBody(
  raw: RawTable,
  headerIndex: number,
  width: number,
  kind: ImportKind,
  notices: TableNotice[],
): { readonly rows: readonly (readonly string[])[]; readonly rowNumbers: readonly number[] } {
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  const limit = MAX_IMPORT_ROWS[kind];
  const counts = new Map<string, number>();
  const note = (code: TableNotice['code'], row: number, column: number | null, value: string | null): void => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MAX_NOTICES_PER_KIND || code === 'row-has-extra-cells') notices.push({ code, row, column, value });
  };
  const short: number[] = [];
  const readRecord = (record: readonly string[], rowNumber: number): void => {
    // The reader's own record is cleaned in place where it has the right width.
    const cells = record.length === width && record.length > 0 ? (record as string[]) : new Array<string>(width);
    let isEmpty = true;
    for (let column = 0; column < width; column += 1) {
      const source = column < record.length ? (record[column] ?? '') : '';
      if (source.length > MAX_IMPORT_CELL_LENGTH) {
        throw new UnreadableFileError('cell-too-long', {
          row: rowNumber,
          column: column + 1,
          limit: MAX_IMPORT_CELL_LENGTH,
        });
      }
      let cell: string;
      if (raw.needsCleaning) {
        const cleaned = cleanText(source);
        cell = cleaned.text;
        if (cleaned.removed) note('characters-removed', rowNumber, column, cell);
      } else {
        cell = trimmed(source);
      }
      cells[column] = cell;
      if (cell !== '') isEmpty = false;
    }
    const extra = record.length > width ? record.slice(width).find((cell) => cell.trim() !== '') : undefined;
    if (isEmpty && extra === undefined) return;
    if (extra !== undefined) note('row-has-extra-cells', rowNumber, null, excerpt(extra.trim()));
    if (raw.format === 'csv' && record.length < width) short.push(rowNumber);
    rows.push(cells);
    rowNumbers.push(rowNumber);
    if (rows.length > limit) throw new UnreadableFileError('too-many-rows', { rows: raw.records.length, limit });
  };
  // A function per record, also here and where rows are planned: the engine optimises those after the first file, but a long
  // loop only while it runs.
  for (let index = headerIndex + 1; index < raw.records.length; index += 1) {
    readRecord(raw.records[index] ?? [], raw.firstRow + index);
  }
  const last = rowNumbers.at(-1);
  // Only the very last row is short and the file ends inside it: it was cut off.
  const isCut = raw.isOpenEnded && short.length === 1 && short[0] === last && rows.length > 1;
  for (const row of short) note(isCut ? 'row-incomplete' : 'row-short', row, null, null);
  return { rows, rowNumbers };
}

/** A text without spaces around it; most cells show by their first and last character that they have none. */
function trimmed(text: string): string {
  if (text === '') return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f ? text : text.trim();
}

/** Headings cleaned and made distinct: a second `Naam` becomes `Naam (2)`. */
function nameHeaders(
  record: readonly string[],
  width: number,
  rows: readonly (readonly string[])[],
  kind: ImportKind,
  headerRow: number,
  notices: TableNotice[],
): readonly string[] {
  const headers: string[] = [];
  const taken = new Set<string>();
  for (let column = 0; column < width; column += 1) {
    const source = record[column] ?? '';
    if (source.length > MAX_IMPORT_CELL_LENGTH) {
      throw new UnreadableFileError('cell-too-long', {
        row: headerRow,
        column: column + 1,
        limit: MAX_IMPORT_CELL_LENGTH,
      });
    }
    const written = excerptHeader(cleanText(source).text);
    let name = written;
    for (let number = 2; name !== '' && taken.has(name.toLowerCase()); number += 1)
      name = `${written} (${String(number)})`;
    if (name !== written) notices.push({ code: 'duplicate-header', row: headerRow, column, value: written });
    if (name === '' && rows.some((row) => row[column] !== '')) {
      notices.push({ code: 'header-missing', row: headerRow, column, value: null });
    }
    if (name !== '') taken.add(name.toLowerCase());
    headers.push(name);
  }
  const isHeader = IS_HEADER[kind];
  const looksLikeData = headers.some((header) => /^\d[\d.,/-]*$|@.+\./.test(header));
  if (looksLikeData && !headers.some((header) => isHeader(header))) {
    notices.push({ code: 'header-looks-like-data', row: headerRow, column: null, value: null });
  }
  return headers;
}

function excerptHeader(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
