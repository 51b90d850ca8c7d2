import Papa from 'papaparse';
import { needsCleaning } from '#shared/domain/table-import/normalise-text.ts';
import { CELL_DELIMITERS, type CellDelimiter, type TableNotice } from '#shared/domain/table-import/source-table.ts';
import { decodeText } from './decode-text.ts';
import type { RawTable } from './raw-table.ts';
import { splitRecords } from './split-records.ts';

const SAMPLE_RECORDS = 60;
const SAMPLE_LENGTH = 100_000;
const SEPARATOR_LINE = /^"?sep=([;,|\t])"?\r?\n/i;

/** Reads delimited text: any encoding of {@link decodeText}, any delimiter of `CELL_DELIMITERS`, `sep=` in the first line. */
export function readCsv(bytes: Uint8Array): RawTable {
  const decoded = decodeText(bytes);
  let { text } = decoded;
  const notices: TableNotice[] = [];
  if (decoded.isMixed) notices.push({ code: 'encoding-mixed', row: null, column: null, value: null });
  const separator = SEPARATOR_LINE.exec(text);
  // Excel does not count this line as a row, so neither do we.
  if (separator !== null) text = text.slice(separator[0].length);
  // Old files, and files put together from several sources, end lines with a carriage return alone.
  if (hasLoneReturn(text)) text = withLineFeeds(text);
  let delimiter = (separator?.[1] as CellDelimiter | undefined) ?? guessDelimiter(text);
  let table = parse(text, delimiter, notices);
  const unwrapped = separator === null ? unwrapLines(table.records) : null;
  if (unwrapped !== null) {
    delimiter = guessDelimiter(unwrapped);
    table = parse(unwrapped, delimiter, notices);
  }
  return {
    format: 'csv',
    encoding: decoded.encoding,
    delimiter,
    sheet: null,
    sheets: [],
    records: table.records,
    firstRow: 1,
    // Tabs and line breaks inside cells are not among the characters that the file as a whole is searched for.
    needsCleaning: table.hasBreaks || needsCleaning(text),
    isOpenEnded: !/\n\s*$/.test(text.slice(-200)),
    notices,
  };
}

/** The records of a text, and whether cells may hold tabs or line breaks. */
interface ParsedText {
  readonly records: string[][];
  readonly hasBreaks: boolean;
}

function parse(text: string, delimiter: CellDelimiter, notices: TableNotice[]): ParsedText {
  const split = splitRecords(text, delimiter);
  if (split === null) return { records: mend(text, delimiter, notices), hasBreaks: true };
  const hasTabs = delimiter === '\t' ? text.includes('"') : text.includes('\t');
  return { records: split.records, hasBreaks: split.spansLines || hasTabs };
}

/** The records of a text with quotes in odd places. */
function mend(source: string, delimiter: CellDelimiter, notices: TableNotice[]): string[][] {
  const text = withLineFeeds(source);
  const result = Papa.parse<string[]>(text, { delimiter, quoteChar: '"', newline: '\n' });
  const errors = result.errors.filter((error) => error.type === 'Quotes');
  if (errors.length === 0) return result.data;
  const row = Math.min(...errors.map((error) => error.row ?? 0)) + 1;
  notices.push({ code: 'quotes-repaired', row, column: null, value: null });
  // A stray quote swallows the rows behind it. Reading without quoting wins when more records then have the same width.
  const plain = text.split('\n').map((line) => line.split(delimiter).map(stripQuotes));
  return evenness(plain) >= evenness(result.data) ? plain : result.data;
}

function hasLoneReturn(text: string): boolean {
  for (let index = text.indexOf('\r'); index !== -1; index = text.indexOf('\r', index + 1)) {
    if (!text.startsWith('\n', index + 1)) return true;
  }
  return false;
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

function stripQuotes(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** Number of records that have the most common width. */
function evenness(records: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}

/** Some programs put every whole line between quotes; the text inside is the real table. Null when this is not so. */
function unwrapLines(records: readonly (readonly string[])[]): string | null {
  if ((records[0]?.length ?? 0) > 1) return null;
  const filled = records.filter((record) => record.length > 0 && record[0] !== '');
  if (filled.length < 2 || filled.some((record) => record.length !== 1)) return null;
  const lines = filled.map((record) => record[0] ?? '');
  if (lines.some((line) => line.includes('\n')) || !lines.every((line) => /[;,\t|]/.test(line))) return null;
  return records.map((record) => record[0] ?? '').join('\n');
}

/** The delimiter that cuts the first records into the most even and most numerous cells, quoted parts left alone. */
function guessDelimiter(text: string): CellDelimiter {
  const counts = countDelimiters(text.slice(0, SAMPLE_LENGTH));
  let best: CellDelimiter = ';';
  let bestScore = 0;
  CELL_DELIMITERS.forEach((delimiter, position) => {
    const widths = new Map<number, number>();
    for (const record of counts) {
      const count = record[position] ?? 0;
      if (count > 0) widths.set(count, (widths.get(count) ?? 0) + 1);
    }
    for (const [width, records] of widths) {
      const score = (records / counts.length) * (1 + Math.log2(width + 1));
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
  });
  return best;
}

/** How often each delimiter stands outside quotes, per record with any text. */
function countDelimiters(text: string): readonly (readonly number[])[] {
  const records: number[][] = [];
  const sign = /"[^"]*(?:"|$)|[;,\t|\n]/g;
  let current = [0, 0, 0, 0];
  let start = 0;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === '\n') {
      if (text.slice(start, match.index).trim() !== '') records.push(current);
      if (records.length === SAMPLE_RECORDS) return records;
      current = [0, 0, 0, 0];
      start = match.index + 1;
      continue;
    }
    const position = CELL_DELIMITERS.indexOf(match[0] as CellDelimiter);
    if (position >= 0) current[position] = (current[position] ?? 0) + 1;
  }
  if (text.slice(start).trim() !== '' || records.length === 0) records.push(current);
  return records;
}
