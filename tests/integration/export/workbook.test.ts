import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import type { WorkbookSheet } from '#shared/domain/export/workbook.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

const PLAIN = { widths: [], frozenRows: 0, frozenColumns: 0, isLandscape: false } as const;

async function write(...sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const input = { sheets } as unknown as Parameters<typeof test.api.export.workbook.mutate>[0];
  const { base64 } = await test.api.export.workbook.mutate(input);
  return Buffer.from(base64, 'base64');
}

/** The text of a file inside the archive. */
function part(file: Buffer, path: string): string {
  const content = unzipSync(new Uint8Array(file))[path];
  if (content === undefined) throw new Error(`No ${path}`);
  return strFromU8(content);
}

describe('a spreadsheet', () => {
  it('keeps numbers as numbers and text as text, sheet by sheet', async () => {
    const file = await write(
      {
        ...PLAIN,
        name: 'Niveaus',
        rows: [
          [{ value: 'Naam', bold: true, ground: '#f0ebe1' }, 'Lezen'],
          ['Bo & Söhne <🦉>', 3],
          ['Leeg', null],
        ],
      },
      { ...PLAIN, name: 'Eisen', rows: [['Eis', 2.5]] },
    );
    const sheets = await readXlsx(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Niveaus', 'Eisen']);
    expect(sheets.map(({ data }) => data)).toEqual([
      [
        ['Naam', 'Lezen'],
        ['Bo & Söhne <🦉>', 3],
        ['Leeg', null],
      ],
      [['Eis', 2.5]],
    ]);
  });

  it('has no formulas: text that could be one is written as text with an apostrophe', async () => {
    const rows = ['=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)', '+31', '-2', '\t=1'].map((text) => [text]);
    const file = await write({ ...PLAIN, name: 'Blad', rows });
    expect(part(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
    const [sheet] = await readXlsx(file);
    for (const [cell] of sheet?.data ?? []) expect(cell).toMatch(/^'/);
  });

  it('keeps its heads in sight', async () => {
    const file = await write({ ...PLAIN, name: 'Blad', rows: [['a'], [1]], frozenRows: 2, frozenColumns: 1 });
    expect(part(file, 'xl/worksheets/sheet1.xml')).toMatch(
      /<pane[^>]*(xSplit="1"[^>]*ySplit="2"|ySplit="2"[^>]*xSplit="1")/,
    );
  });

  it('has names that Excel takes, each once', async () => {
    const names = ['Doel: [A/B]?*', 'doel:  A B', "'", `${'x'.repeat(40)}1`, `${'x'.repeat(40)}2`];
    const file = await write(...names.map((name) => ({ ...PLAIN, name, rows: [['a']] })));
    const written = (await readXlsx(file)).map(({ sheet }) => sheet);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of written) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
  });

  it('of 200 people and 100 competences is written whole', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 100 }, (_, at) => 1 + ((row + at) % 4)));
    const [sheet] = await readXlsx(await write({ ...PLAIN, name: 'Groot', rows }));
    expect(sheet?.data).toEqual(rows);
  });

  it('is refused when it is no spreadsheet or far too large', async () => {
    const refused = (sheets: unknown): Promise<unknown> => test.api.export.workbook.mutate({ sheets } as never);
    expect((await failureOf(refused([]))).code).toBe('invalid-input');
    expect((await failureOf(refused([{ ...PLAIN, name: '', rows: [] }]))).code).toBe('invalid-input');
    const row = Array.from({ length: 2_000 }, () => 1);
    const rows = Array.from({ length: 200 }, () => row);
    expect((await failureOf(refused([{ ...PLAIN, name: 'Te groot', rows }]))).code).toBe('invalid-input');
    const red = { value: 1, ground: 'red; x' };
    expect((await failureOf(refused([{ ...PLAIN, name: 'Kleur', rows: [[red]] }]))).code).toBe('invalid-input');
  });
});
