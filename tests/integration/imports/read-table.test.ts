import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { SourceTable, UnreadableReason } from '#shared/domain/table-import/source-table.ts';
import { readTable } from '#core/services/import/read-table.ts';
import { UnreadableFileError } from '#core/services/import/unreadable-file-error.ts';
import { columnName, csv, encode, oleFile, sheet, xlsx } from '../../support/import-files.ts';

const HEADERS = ['Personeelsnummer', 'Roepnaam', 'Achternaam', 'Geb.datum'];
const ROW = ['00012', 'José', "Ñáñez-van 't Hoff", '28-02-1980'];

function reasonOf(bytes: Uint8Array, kind: 'team' | 'schools' = 'team'): UnreadableReason | 'read' {
  try {
    readTable(bytes, kind);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.file.reason;
    throw error;
  }
}
const notices = (table: SourceTable): (readonly [string, number | null])[] =>
  table.notices.map((one) => [one.code, one.row] as const);

describe('text files', () => {
  const text = `${HEADERS.join(';')}\r\n${ROW.join(';')}\r\n`;

  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const)('reads %s', (encoding) => {
    const table = readTable(encode(text, encoding), 'team');
    expect(table.headers).toEqual(HEADERS);
    expect(table.rows).toEqual([ROW]);
    expect(table.encoding).toBe(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
    expect(table.notices).toEqual([]);
  });

  it('reads UTF-16 without a byte-order mark', () => {
    expect(readTable(encode(text, 'utf-16le').subarray(2), 'team').rows).toEqual([ROW]);
  });

  it.each([';', ',', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const table = readTable(csv([HEADERS, ROW, ['1', 'A', 'B', '']], delimiter), 'team');
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows[0]).toEqual(ROW);
  });

  it('finds the semicolon among decimal commas and commas in quotes', () => {
    const table = readTable(encode('Naam;WTF;Functie\n"Hoff, A.";0,8;IB\n"Dam, P.";0,6;IB\n'), 'team');
    expect(table.rows).toEqual([
      ['Hoff, A.', '0,8', 'IB'],
      ['Dam, P.', '0,6', 'IB'],
    ]);
  });

  it('obeys sep= and counts rows as Excel does', () => {
    const table = readTable(encode('sep=,\r\nNaam,Functie\r\nHoff,IB\r\n'), 'team');
    expect(table.rows).toEqual([['Hoff', 'IB']]);
    expect(table.rowNumbers).toEqual([2]);
  });

  it('reads quoted cells with delimiters, quotes and line breaks', () => {
    const table = readTable(encode('Naam;Functie\r\n"Hoff; ""Ann""\r\nJansen";IB\r\nDam;IB\r\n'), 'team');
    expect(table.rows).toEqual([
      ['Hoff; "Ann" Jansen', 'IB'],
      ['Dam', 'IB'],
    ]);
    expect(table.rowNumbers).toEqual([2, 3]);
  });

  it('makes spaces of tabs and line breaks inside cells, with quotes and without', () => {
    const table = readTable(encode('Naam;Functie\r\nHoff\tDam;IB\r\n"Bos\tEik";"x\r\n\r\ny"\r\n'), 'team');
    expect(table.rows).toEqual([
      ['Hoff Dam', 'IB'],
      ['Bos Eik', 'x y'],
    ]);
    expect(readTable(encode('Naam;Functie\nHoff\tDam;IB\n'), 'team').rows).toEqual([['Hoff Dam', 'IB']]);
    expect(readTable(encode('Naam\tFunctie\n"Hoff\tDam"\tIB\n'), 'team').rows).toEqual([['Hoff Dam', 'IB']]);
  });

  it('does not let a stray quote swallow rows', () => {
    const table = readTable(encode('Naam;Functie\n"Piet" Hoff;IB\nDam;IB\nBos;IB\n'), 'team');
    expect(table.rows.map((row) => row[0])).toEqual(['"Piet" Hoff', 'Dam', 'Bos']);
    expect(notices(table)).toContainEqual(['quotes-repaired', 2]);
  });

  it('unpacks whole lines between quotes', () => {
    expect(readTable(encode('"Naam;Functie"\n"Hoff;IB"\n'), 'team').rows).toEqual([['Hoff', 'IB']]);
  });

  it('takes old and mixed line breaks', () => {
    expect(readTable(encode('Naam;Functie\rHoff;IB\rDam;IB\r'), 'team').rows).toHaveLength(2);
    expect(readTable(encode('Naam;Functie\nHoff;IB\r\nDam;IB\nBos;IB\r\n'), 'team').rows).toEqual([
      ['Hoff', 'IB'],
      ['Dam', 'IB'],
      ['Bos', 'IB'],
    ]);
  });

  it('skips titles and empty rows above the headings and keeps row numbers', () => {
    const table = readTable(encode('Personeelslijst 2026;;\n;;\nNaam;Functie;\n\nHoff;IB;\n;;\nDam;IB;\n'), 'team');
    expect(table.headers).toEqual(['Naam', 'Functie']);
    expect(table.headerRow).toBe(3);
    expect(table.rowNumbers).toEqual([5, 7]);
    expect(notices(table)).toContainEqual(['rows-above-header', null]);
  });

  it('makes headings distinct and says so', () => {
    const table = readTable(encode('Naam;naam;;Functie\nHoff;A;x;IB\n'), 'team');
    expect(table.headers).toEqual(['Naam', 'naam (2)', '', 'Functie']);
    expect(notices(table)).toEqual([
      ['duplicate-header', 1],
      ['header-missing', 1],
    ]);
  });

  it('says when there are no headings', () => {
    expect(notices(readTable(encode('Hoff;12-02-1980;a@b.nl\nDam;1-2-1970;c@d.nl\n'), 'team'))).toContainEqual([
      'header-looks-like-data',
      1,
    ]);
  });

  it('tells a cut file from rows without their last empty cells', () => {
    expect(notices(readTable(encode('Naam;Functie;WTF\nHoff;IB;1\nDam;I'), 'team'))).toEqual([['row-incomplete', 3]]);
    expect(notices(readTable(encode('Naam;Functie;WTF\nHoff;IB\nDam;IB;1\n'), 'team'))).toEqual([['row-short', 2]]);
  });

  it('points at a row with more cells than headings', () => {
    expect(notices(readTable(encode('Naam;Functie\nHoff;IB\nDam;IB;te veel\nBos;IB\n'), 'team'))).toEqual([
      ['row-has-extra-cells', 3],
    ]);
    expect(readTable(encode('Naam;Functie\nHoff;IB;\nDam;IB;\n'), 'team').notices).toEqual([]);
  });

  it('takes out invisible characters and says where', () => {
    const table = readTable(encode('Naam;Functie\nHo\u200bff;I\u0007B\n'), 'team');
    expect(table.rows).toEqual([['Hoff', 'IB']]);
    expect(notices(table)).toEqual([
      ['characters-removed', 2],
      ['characters-removed', 2],
    ]);
  });

  it('keeps good characters of a file in two encodings', () => {
    const bytes = Buffer.concat([Buffer.from('Naam;Functie\nÑáñezöü;IB\n'), Buffer.from([0xe9]), Buffer.from(';IB\n')]);
    const table = readTable(bytes, 'team');
    expect(table.rows).toEqual([
      ['Ñáñezöü', 'IB'],
      ['\ufffd', 'IB'],
    ]);
    expect(notices(table)).toContainEqual(['encoding-mixed', null]);
  });

  it('keeps leading zeros and what Excel makes of groups', () => {
    expect(readTable(encode('Naam;Personeelsnummer;Groep\nHoff;000123;1/2\nDam;4;3-4\n'), 'team').rows).toEqual([
      ['Hoff', '000123', '1/2'],
      ['Dam', '4', '3-4'],
    ]);
  });
});

describe('spreadsheets', () => {
  it('reads text, numbers and dates of both eras', () => {
    const rows = [
      HEADERS.concat('WTF'),
      ['00012', 'José', 'Ñáñez 🌻', { serial: 29279 }, 0.8],
      ['13', 'Piet', 'Dam', { serial: 0 }, 1],
    ];
    const table = readTable(sheet(rows), 'team');
    expect(table.format).toBe('xlsx');
    expect(table.rows).toEqual([
      ['00012', 'José', 'Ñáñez 🌻', '1980-02-28', '0.8'],
      ['13', 'Piet', 'Dam', '1900-01-00', '1'],
    ]);
    const mac = xlsx({
      sheets: [
        {
          name: 'a',
          rows: [
            ['Naam', 'Geb.datum'],
            ['Hoff', { serial: 27817 }],
          ],
        },
      ],
      is1904: true,
    });
    expect(readTable(mac, 'team').rows).toEqual([['Hoff', '1980-02-28']]);
  });

  it('reads every form of cell', () => {
    const cells = [
      { xml: '<c r="A2" t="inlineStr"><is><r><t>Van </t></r><r><t>Dam</t></r><rPh><t>x</t></rPh></is></c>' },
      { xml: '<c r="B2" t="str"><f>"=cmd"</f><v>=cmd|&apos; &amp;lt;</v></c>' },
      { xml: '<c r="C2" t="b"><v>1</v></c>' },
      { xml: '<c r="D2" t="e"><v>#N/A</v></c>' },
      { xml: '<c r="E2" s="2"><v>44044</v></c>' },
      { xml: '<c r="F2" s="3"><v>0.80000000000000004</v></c>' },
      { xml: '<c r="G2" s="4"><v>1.3333333333</v></c>' },
      { xml: '<c t="d"><v>1980-02-28T00:00:00Z</v></c>' },
      { xml: '<c r="I2"/>' },
      { xml: '<c r="J2" t="s"><v>9999</v></c>' },
    ];
    const headers = ['Naam', 'Functie', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    expect(readTable(sheet([headers, cells]), 'team').rows[0]).toEqual([
      'Van Dam',
      "=cmd|' &lt;",
      'TRUE',
      '#N/A',
      '2020-08-01',
      '0.8',
      '32:00',
      '1980-02-28',
      '',
      '',
    ]);
  });

  it('agrees with an independent reader', async () => {
    const rows = [
      HEADERS,
      ...Array.from({ length: 50 }, (_, index) => [
        String(index),
        `Naam ${String(index)}`,
        'é<&>"',
        index % 3 === 0 ? null : index / 7,
      ]),
    ];
    const bytes = sheet(rows);
    const [other] = await readXlsxFile(Buffer.from(bytes));
    const theirs = (other?.data ?? []).slice(1).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    expect(readTable(bytes, 'team').rows).toEqual(theirs);
  });

  it('takes the sheet with known headings, never a hidden one', () => {
    const bytes = xlsx({
      sheets: [
        { name: 'Geheim', rows: [HEADERS, ROW], isHidden: true },
        { name: 'Uitleg', rows: [['Lees mij']] },
        { name: 'Personeel', rows: [['Lijst'], [], HEADERS, ROW] },
      ],
    });
    const table = readTable(bytes, 'team');
    expect([table.sheet, table.sheets, table.headerRow, table.rowNumbers]).toEqual([
      'Personeel',
      ['Uitleg', 'Personeel'],
      3,
      [4],
    ]);
    expect(readTable(bytes, 'team', 'Personeel').rows).toEqual([ROW]);
    expect(reasonOf(bytes)).toBe('read');
    expect(() => readTable(bytes, 'team', 'Geheim')).toThrow(UnreadableFileError);
  });

  it('ignores formatting far away but refuses a value there', () => {
    const far = (cell: string): Uint8Array =>
      xlsx({
        sheets: [
          {
            name: 'a',
            rows: [],
            xml: `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="str"><v>Naam</v></c><c r="B1" t="str"><v>Functie</v></c></row><row r="2"><c r="A2" t="str"><v>Hoff</v></c></row><row r="1048576">${cell}</row></sheetData></worksheet>`,
          },
        ],
      });
    expect(readTable(far('<c r="XFD1048576" s="1"/>'), 'team').rows).toEqual([['Hoff', '']]);
    expect(reasonOf(far('<c r="XFD1048576"><v>1</v></c>'))).toBe('too-many-columns');
    expect(reasonOf(far('<c r="A1048576"><v>1</v></c>'))).toBe('too-many-rows');
  });
});

describe('files that cannot be read', () => {
  it.each<readonly [string, Uint8Array, UnreadableReason]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['only spaces', encode('  \n \n'), 'empty'],
    ['only delimiters', encode(';;;\n;;;\n'), 'empty'],
    ['only headings', encode('Naam;Functie\n'), 'no-rows'],
    ['a PDF', encode('%PDF-1.7\n'), 'pdf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image'],
    ['a web page called .xls', encode('<html><table><tr><td>Naam</td></tr></table></html>'), 'web-page'],
    ['an XML spreadsheet of 2003', encode('<?xml version="1.0"?><Workbook/>'), 'other-office'],
    ['an old Excel file', oleFile(), 'old-excel'],
    ['a protected Excel file', oleFile('EncryptedPackage'), 'protected'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'binary'],
    ['bytes without meaning', Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256), 'binary'],
    [
      'a Word file',
      zipSync({ '[Content_Types].xml': encode('<a/>'), 'word/document.xml': encode('<a/>') }),
      'other-office',
    ],
    ['an archive of something', zipSync({ 'a.txt': encode('a') }), 'binary'],
    ['an archive cut in half', sheet([HEADERS, ROW]).subarray(0, 700), 'damaged'],
    ['26 MB', new Uint8Array(26 * 1024 * 1024).fill(0x61), 'too-large'],
    [
      '5,000 columns',
      csv([Array.from({ length: 5_000 }, (_, index) => `kolom ${String(index)}`), ROW]),
      'too-many-columns',
    ],
    [
      '5,000 columns in a spreadsheet',
      sheet([Array.from({ length: 5_000 }, (_, index) => `kolom ${columnName(index)}`)]),
      'too-many-columns',
    ],
    ['20,001 people', encode(`Naam;Functie\n${'Hoff;IB\n'.repeat(20_001)}`), 'too-many-rows'],
    ['a cell of a million characters', encode(`Naam;Functie\n${'x'.repeat(1_000_000)};IB\n`), 'cell-too-long'],
    [
      'a document type declaration',
      xlsx({ sheets: [{ name: 'a', rows: [], xml: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>' }] }),
      'too-complex',
    ],
    [
      'too many entries',
      xlsx({
        sheets: [{ name: 'a', rows: [HEADERS, ROW] }],
        extra: Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x/${String(index)}`, encode('x')])),
      }),
      'too-complex',
    ],
    [
      'an entry that grows a thousandfold',
      xlsx({
        sheets: [{ name: 'a', rows: [HEADERS, ROW] }],
        extra: { 'xl/media/bomb.bin': new Uint8Array(30 * 1024 * 1024) },
      }),
      'too-complex',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it('notices a changed letter by the CRC', () => {
    const bytes = zipSync(
      { '[Content_Types].xml': encode('<a/>'), 'xl/workbook.xml': encode('<workbook><sheets/></workbook>') },
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf('<sheets/>');
    bytes[at + 1] = 0x54;
    expect(reasonOf(bytes)).toBe('damaged');
  });
});
