import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '#shared/domain/export/csv-text.ts';

/** The text without its byte order mark. */
function textOf(rows: Parameters<typeof csvText>[0]): string {
  return csvText(rows).slice(1);
}

describe('csvText', () => {
  it('writes a byte order mark, semicolons and CR LF', () => {
    expect(
      csvText([
        ['Naam', 'Niveau'],
        ['Anna', 3],
        ['Bo', null],
      ]),
    ).toBe('\ufeffNaam;Niveau\r\nAnna;3\r\nBo;\r\n');
  });

  it('quotes what would break a cell and doubles quotes', () => {
    expect(textOf([['a;b', 'zij "zei"', 'twee\nregels', ' spatie']])).toBe(
      '"a;b";"zij ""zei""";"twee\nregels";" spatie"\r\n',
    );
  });

  it.each([
    '=1+1',
    '+31',
    '-2',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '\u00a0=1',
    '%0A=1',
    '|x',
  ])('puts an apostrophe before %j', (text) => {
    const [row] = Papa.parse<string[]>(textOf([[text]]), { delimiter: ';', newline: '\r\n' }).data;
    expect(row?.[0]).toBe(`'${text}`);
  });

  it('leaves names as they are', () => {
    expect(textOf([["Anna van 't Hoff", "O'Brien", 'Ñáñez-van Dijk']])).toBe(
      "Anna van 't Hoff;O'Brien;Ñáñez-van Dijk\r\n",
    );
  });

  it('leaves numbers alone, negative ones too', () => {
    expect(textOf([[-1, 0, 2.5]])).toBe('-1;0;2.5\r\n');
  });

  it('never yields a cell that starts a formula, and loses no text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const parsed = Papa.parse<string[]>(textOf(rows), { delimiter: ';', newline: '\r\n' }).data.slice(0, -1);
          expect(
            parsed.map((row) =>
              row.map((cell, index) =>
                cell === `'${rows[parsed.indexOf(row)]?.[index] ?? ''}` ? cell.slice(1) : cell,
              ),
            ),
          ).toEqual(rows);
          for (const cell of parsed.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        },
      ),
    );
  });
});
