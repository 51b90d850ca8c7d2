import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '#core/services/import/split-records.ts';

/** Every text that a generator makes from these pieces; the same for the same seed. */
function texts(pieces: readonly string[], count: number): string[] {
  let state = 20_261_123;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)] ?? '').join(''),
  );
}

function byPapaparse(text: string): { readonly data: readonly (readonly string[])[]; readonly isSound: boolean } {
  const { data, errors } = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { delimiter: ';', newline: '\n' });
  return { data, isSound: errors.every(({ type }) => type !== 'Quotes') };
}

describe('splitting a delimited text', () => {
  it.each([
    ['a;b\nc;d\n', [['a', 'b'], ['c', 'd'], ['']]],
    [
      'a;b\r\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a";"b"\r\n"c";"d"\r\n', [['a', 'b'], ['c', 'd'], ['']]],
    [
      '"a";b\n;"d"',
      [
        ['a', 'b'],
        ['', 'd'],
      ],
    ],
    [
      '"";""\n"";',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['"a; ""b""";c\n', [['a; "b"', 'c'], ['']]],
    ['""""', [['"']]],
    ['"é ü";€', [['é ü', '€']]],
    ['', [['']]],
  ])('reads %j', (text, records) => {
    expect(splitRecords(text, ';')).toEqual({ records, spansLines: false });
  });

  it('says when a record stands on several lines, and gives line feeds inside the cell', () => {
    const records = [['a\nb', 'c'], ['d', 'e'], ['']];
    expect(splitRecords('"a\r\nb";c\r\nd;e\r\n', ';')).toEqual({ records, spansLines: true });
    expect(splitRecords('a;"b\n', ';')).toBeNull();
    expect(splitRecords('x;y\n"a\n"', ';')).toMatchObject({ records: [['x', 'y'], ['a\n']], spansLines: true });
  });

  it.each([
    ['a quote inside a cell without quotes', 'Piet "de" Vries;x\n'],
    ['text behind a closing quote', '"Piet" Hoff;x\n'],
    ['a space before a quote', 'a; "b"\n'],
    ['a quote that is never closed', 'a;"b;c\nd;e\n'],
    ['a carriage return alone behind a quote', '"a"\r"b"\n'],
  ])('leaves %s to somebody who decides what was meant', (_, text) => {
    expect(splitRecords(text, ';')).toBeNull();
  });

  it('reads 20,000 made texts as papaparse does, and none that papaparse finds fault with', () => {
    let split = 0;
    for (const text of texts(['a', 'bc ', ';', ';', '\n', '\r\n', '"', '""', '"x"', '"y;z"', '"p\nq"', 'é'], 20_000)) {
      const result = splitRecords(text, ';');
      if (result === null) continue;
      split += 1;
      const reference = byPapaparse(text);
      if (!reference.isSound) throw new Error(`Papaparse finds fault with ${JSON.stringify(text)}`);
      expect(result.records, JSON.stringify(text)).toEqual(reference.data);
    }
    expect(split).toBeGreaterThan(2_000);
  });
});
