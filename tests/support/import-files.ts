import { strToU8, zipSync, type Zippable } from 'fflate';

/** Text as bytes in one of the encodings that staff lists come in. */
export function encode(
  text: string,
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' = 'utf-8',
): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'windows-1252':
      return new Uint8Array(Buffer.from(text.replaceAll('€', '\u0080'), 'latin1'));
  }
}

/** Rows as a CSV file. */
export function csv(rows: readonly (readonly string[])[], delimiter = ';'): Uint8Array<ArrayBuffer> {
  return encode(rows.map((row) => row.join(delimiter)).join('\r\n') + '\r\n');
}

/** A cell of a made spreadsheet: text, number, a date as serial number, or XML of its own. */
export type MadeCell = string | number | null | { readonly serial: number } | { readonly xml: string };

/** How a spreadsheet is made. */
export interface MadeWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly MadeCell[])[];
    readonly xml?: string;
    readonly isHidden?: boolean;
  }[];
  readonly is1904?: boolean;
  /** More entries for the archive. */
  readonly extra?: Zippable;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `A`, `B`, …, `AA` of a column from 0. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

function cellXml(cell: MadeCell, reference: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string') {
    let index = strings.indexOf(cell);
    if (index === -1) index = strings.push(cell) - 1;
    return `<c r="${reference}" t="s"><v>${String(index)}</v></c>`;
  }
  return 'serial' in cell ? `<c r="${reference}" s="1"><v>${String(cell.serial)}</v></c>` : cell.xml;
}

/** A minimal XLSX as spreadsheet programs write it: style 1 is a date. */
export function xlsx(workbook: MadeWorkbook): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const files: Zippable = {};
  workbook.sheets.forEach((sheet, index) => {
    const rows = sheet.rows.map((row, y) => {
      const cells = row.map((cell, x) => cellXml(cell, `${columnName(x)}${String(y + 1)}`, strings)).join('');
      return cells === '' ? '' : `<row r="${String(y + 1)}">${cells}</row>`;
    });
    const xml =
      sheet.xml ??
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] = strToU8(xml);
  });
  const sheets = workbook.sheets
    .map((sheet, index) => {
      const state = sheet.isHidden === true ? ' state="hidden"' : '';
      return `<sheet name="${escapeXml(sheet.name)}" sheetId="${String(index + 1)}"${state} r:id="rId${String(index + 1)}"/>`;
    })
    .join('');
  const relations = workbook.sheets
    .map(
      (_, index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
    )
    .join('');
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  files['[Content_Types].xml'] = strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  files['xl/workbook.xml'] = strToU8(
    `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${base}"><workbookPr${workbook.is1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets}</sheets></workbook>`,
  );
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rIdS" Type="${base}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${base}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  files['xl/styles.xml'] = strToU8(
    '<?xml version="1.0"?><styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="46"/></cellXfs></styleSheet>',
  );
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  files['xl/sharedStrings.xml'] = strToU8(`<?xml version="1.0"?><sst>${items}</sst>`);
  return zipSync({ ...files, ...workbook.extra }, { level: 6 });
}

/** An XLSX of one sheet. */
export function sheet(rows: readonly (readonly MadeCell[])[]): Uint8Array<ArrayBuffer> {
  return xlsx({ sheets: [{ name: 'Blad1', rows }] });
}

/** The first bytes of an old Excel file, which protected files share. */
export function oleFile(content = ''): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(content, 'utf16le'),
      Buffer.alloc(512),
    ]),
  );
}

/** A file changed in one of six ways; the same for the same seed. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  const next = (limit: number): number => {
    state ^= (state << 13) >>> 0;
    state ^= state >>> 17;
    state ^= (state << 5) >>> 0;
    state >>>= 0;
    return state % Math.max(1, limit);
  };
  const copy = Uint8Array.from(bytes);
  switch (seed % 6) {
    case 0:
      return copy.subarray(0, next(copy.length));
    case 1:
      for (let count = 1 + next(8); count > 0; count -= 1) copy[next(copy.length)] = next(256);
      return copy;
    case 2: {
      const at = next(copy.length);
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(next(copy.length), copy.length)]);
    }
    case 3: {
      const at = next(copy.length);
      const junk = Array.from({ length: 1 + next(40) }, () => next(256));
      return Uint8Array.from([...copy.subarray(0, at), ...junk, ...copy.subarray(at)]);
    }
    case 4:
      copy[next(copy.length)] = [0x22, 0x0a, 0x3b, 0x3c, 0x00, 0xff][next(6)] ?? 0;
      return copy;
    default: {
      const at = next(copy.length);
      return copy.fill(next(256), at, at + next(64));
    }
  }
}
