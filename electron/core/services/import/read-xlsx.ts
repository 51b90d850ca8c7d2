import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS } from '#shared/domain/table-import/source-table.ts';
import type { RawTable } from './raw-table.ts';
import { scanXml } from './scan-xml.ts';
import { dateOfSerial, readStyles, timeOfSerial, type NumberMeaning } from './spreadsheet-styles.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';
import { ZipArchive } from './zip-archive.ts';

/** Last row in which a value may stand: the largest list with some lines above it. */
const MAX_ROW = MAX_IMPORT_ROWS.schools + 1_000;
const MAX_CELLS = 2_000_000;
/** Sheets that are looked at for the one with known headings. */
const MAX_SHEETS_TRIED = 10;

interface Workbook {
  readonly archive: ZipArchive;
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: readonly string[];
  readonly styles: readonly NumberMeaning[];
  readonly is1904: boolean;
}

/**
 * Reads a sheet of a spreadsheet (XLSX, XLSM): the named one, else the first that `isWanted` accepts, else the first with
 * any value.
 *
 * Only cells with a value count: formatting down to the last row of a sheet costs nothing. Limits on rows, columns and cells are
 * checked before a cell is kept, so that no file can make the grid large. Formulas give the value they had when the file was saved.
 */
export function readXlsx(
  bytes: Uint8Array,
  sheetName: string | null,
  isWanted: (records: readonly (readonly string[])[]) => boolean,
): RawTable {
  const workbook = openWorkbook(bytes);
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const tableOf = (name: string, records: readonly (readonly string[])[]): RawTable => ({
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheet: name,
    sheets,
    records,
    firstRow: 1,
    needsCleaning: true,
    isOpenEnded: false,
    notices: [],
  });
  if (sheetName !== null) {
    const sheet = workbook.sheets.find((one) => one.name === sheetName);
    if (sheet === undefined) throw new UnreadableFileError('sheet-unknown');
    return tableOf(sheet.name, readSheet(workbook, sheet.path));
  }
  let fallback: RawTable | null = null;
  for (const sheet of workbook.sheets.slice(0, MAX_SHEETS_TRIED)) {
    const records = readSheet(workbook, sheet.path);
    if (isWanted(records)) return tableOf(sheet.name, records);
    if (fallback === null && records.length > 0) fallback = tableOf(sheet.name, records);
  }
  if (fallback === null) throw new UnreadableFileError('empty');
  return fallback;
}

function openWorkbook(bytes: Uint8Array): Workbook {
  const archive = new ZipArchive(bytes);
  const path = workbookPath(archive);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const targets = new Map<string, { type: string; path: string }>();
  scanXml(readText(archive, `${folder}_rels/${path.slice(folder.length)}.rels`) ?? '', {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
      targets.set(attributes.get('Id') ?? '', {
        type,
        path: target.startsWith('/') ? target.slice(1) : folder + target,
      });
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let is1904 = false;
  scanXml(requireText(archive, path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') return;
      const target = targets.get(attributes.get('r:id') ?? attributes.get('id') ?? '');
      if (target?.type === 'worksheet') sheets.push({ name: attributes.get('name') ?? '', path: target.path });
    },
  });
  if (sheets.length === 0) throw new UnreadableFileError('damaged');
  const pathOf = (type: string): string | null =>
    [...targets.values()].find((target) => target.type === type)?.path ?? null;
  const stringsPath = pathOf('sharedStrings');
  const stylesPath = pathOf('styles');
  return {
    archive,
    sheets,
    strings: stringsPath === null ? [] : readStrings(readText(archive, stringsPath) ?? ''),
    styles: stylesPath === null ? [] : readStyles(readText(archive, stylesPath) ?? ''),
    is1904,
  };
}

function workbookPath(archive: ZipArchive): string {
  if (archive.has('xl/workbook.xml')) return 'xl/workbook.xml';
  const other = archive.names().find((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  if (other !== undefined) return other;
  const isOffice = archive.has('[Content_Types].xml') || archive.has('mimetype') || archive.has('content.xml');
  throw new UnreadableFileError(isOffice ? 'other-office' : 'binary');
}

function readText(archive: ZipArchive, path: string): string | null {
  const bytes = archive.read(path);
  if (bytes === null) return null;
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function requireText(archive: ZipArchive, path: string): string {
  const text = readText(archive, path);
  if (text === null) throw new UnreadableFileError('damaged');
  return text;
}

function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isInText = false;
  let isPhonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isInText = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(text));
      else if (name === 't') isInText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    text: (part) => {
      if (isInText && !isPhonetic) text += part;
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written as `_x000D_`. */
function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const NO_CELLS: readonly string[] = [];

function readSheet(workbook: Workbook, path: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let row = 0;
  let column = 0;
  let type = '';
  let style = -1;
  let value = '';
  let isInValue = false;
  let isInline = false;
  let isPhonetic = false;
  let isInCell = false;
  let cells = 0;

  const keep = (text: string): void => {
    if (text === '') return;
    if (column > MAX_IMPORT_COLUMNS) {
      throw new UnreadableFileError('too-many-columns', { columns: column, limit: MAX_IMPORT_COLUMNS });
    }
    if (row > MAX_ROW) throw new UnreadableFileError('too-many-rows', { rows: row, limit: MAX_IMPORT_ROWS.schools });
    cells += 1;
    if (cells > MAX_CELLS) throw new UnreadableFileError('too-complex');
    let record = records[row - 1];
    if (record === undefined || record === NO_CELLS) {
      while (records.length < row - 1) records.push(NO_CELLS as string[]);
      record = [];
      records[row - 1] = record;
    }
    while (record.length < column - 1) record.push('');
    record[column - 1] = text;
  };

  scanXml(requireText(workbook.archive, path), {
    open: (name, attributes) => {
      if (name === 'c') {
        const place = parseReference(attributes.get('r'));
        // A cell without reference stands right of the one before it.
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        type = attributes.get('t') ?? 'n';
        style = Number(attributes.get('s') ?? -1);
        value = '';
        isInCell = true;
      } else if (name === 'row') {
        const given = Number(attributes.get('r') ?? NaN);
        row = Number.isInteger(given) && given > 0 ? given : row + 1;
        column = 0;
      } else if (name === 'v') isInValue = isInCell;
      else if (name === 't') isInline = isInCell;
      else if (name === 'rPh') isPhonetic = true;
    },
    close: (name) => {
      if (name === 'v') isInValue = false;
      else if (name === 't') isInline = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') {
        isInCell = false;
        if (value !== '') keep(cellText(workbook, type, style, value));
      }
    },
    text: (part) => {
      if (isInValue || (isInline && !isPhonetic)) value += part;
    },
  });
  return records;
}

/** Row and column, from 1, of a reference such as `AB12`; null when there is none. */
function parseReference(reference: string | null): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '');
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row === 0 ? null : { row, column };
}

function cellText(workbook: Workbook, type: string, style: number, value: string): string {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescapeText(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    case 'e':
      return value;
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const meaning = workbook.styles[style] ?? 'number';
      if (meaning === 'date') return dateOfSerial(number, workbook.is1904) ?? String(number);
      // A date with its time cut off by the format is still a date.
      if (meaning === 'time')
        return number < 10 ? timeOfSerial(number) : (dateOfSerial(number, workbook.is1904) ?? String(number));
      return String(number);
    }
  }
}
