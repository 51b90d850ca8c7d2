import type { CellDelimiter } from '#shared/domain/table-import/source-table.ts';

/** The records of a delimited text. */
export interface SplitRecords {
  readonly records: string[][];
  /** Whether a record stands on more than one line, which only a line break between quotes makes. */
  readonly spansLines: boolean;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a well-formed text (RFC 4180; lines end in a line feed, with or without a carriage return before it) into records; null
 * when a quote stands where the form has none, so that somebody has to decide what was meant.
 *
 * A cell is quoted when its first character is a quote; then the closing one is followed by a delimiter, a line end or the
 * end. A line end at the very end is followed by a last record of one empty cell. Line breaks inside cells are line feeds.
 */
export function splitRecords(text: string, delimiter: CellDelimiter): SplitRecords | null {
  return text.includes('"') ? splitQuoted(text, delimiter) : splitPlain(text, delimiter);
}

function splitPlain(text: string, delimiter: CellDelimiter): SplitRecords {
  const records = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter));
  return { records, spansLines: false };
}

function splitQuoted(text: string, delimiter: CellDelimiter): SplitRecords | null {
  const separator = delimiter.charCodeAt(0);
  const records: string[][] = [];
  let spansLines = false;
  let position = 0;
  while (position <= text.length) {
    const lineFeed = text.indexOf('\n', position);
    const lineEnd = lineFeed === -1 ? text.length : lineFeed;
    const record: string[] = [];
    const end = readRecord(text, separator, position, lineEnd, record);
    if (end === null) return null;
    records.push(record);
    if (end !== lineEnd) spansLines = true;
    position = end + 1;
  }
  return { records, spansLines };
}

/**
 * Reads the cells of the record at `start`, whose first line ends at `lineEnd`, into `record`; gives where the record ends,
 * null when it is malformed.
 */
function readRecord(text: string, separator: number, start: number, lineEnd: number, record: string[]): number | null {
  const { length } = text;
  for (let position = start; ; position += 1) {
    const first = position;
    // The end of the text ends the last record as a line feed would.
    let code = position < length ? text.charCodeAt(position) : LINE_FEED;
    if (code === QUOTE) {
      let hasDoubled = false;
      for (;;) {
        position = text.indexOf('"', position + 1);
        if (position === -1) return null;
        code = position + 1 < length ? text.charCodeAt(position + 1) : LINE_FEED;
        if (code !== QUOTE) break;
        hasDoubled = true;
        position += 1;
      }
      let cell = text.slice(first + 1, position);
      if (hasDoubled) cell = cell.replaceAll('""', '"');
      if (lineEnd < position) cell = cell.replaceAll('\r\n', '\n');
      record.push(cell);
      position += 1;
      if (code === CARRIAGE_RETURN && text.startsWith('\n', position + 1)) {
        position += 1;
        code = LINE_FEED;
      }
    } else {
      while (code !== separator && code !== LINE_FEED) {
        if (code === QUOTE) return null;
        position += 1;
        code = position < length ? text.charCodeAt(position) : LINE_FEED;
      }
      const hasReturn = code === LINE_FEED && position > first && text.charCodeAt(position - 1) === CARRIAGE_RETURN;
      record.push(text.slice(first, hasReturn ? position - 1 : position));
    }
    if (code === LINE_FEED) return position;
    if (code !== separator) return null;
  }
}
