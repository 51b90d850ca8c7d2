import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import { readFrameworkTable } from '#shared/domain/framework-exchange/read-table.ts';
import { guessFrameworkColumns } from '#shared/domain/framework-exchange/table-columns.ts';
import { MOODLE_HEADERS, writeMoodle } from '#shared/domain/framework-exchange/write-moodle.ts';
import { writeFrameworkTable, type TableWords } from '#shared/domain/framework-exchange/write-table.ts';
import { plainText } from '#shared/domain/framework-exchange/plain-text.ts';
import { anyFramework } from '../../support/framework-arbitrary.ts';
import { snapshotOf } from '../../support/framework-exchange.ts';
import { aTable } from '../../support/import-table.ts';

const WORDS: TableWords = {
  kind: 'Soort',
  kinds: { domain: 'Domein', competence: 'Competentie', indicator: 'Indicator' },
  code: 'Code',
  title: 'Titel',
  titleEn: 'Titel (Engels)',
  description: 'Omschrijving',
  descriptionEn: 'Omschrijving (Engels)',
  retiredOn: 'Gebruikt tot en met',
  level: 'Niveau',
  identifier: 'Kenmerk',
  parent: 'Bovenliggend kenmerk',
};

function outlineOf(text: string, delimiter: string) {
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter, skipEmptyLines: true });
  const [headers = [], ...rows] = data;
  const table = aTable(headers, rows);
  return readFrameworkTable(table, guessFrameworkColumns(table).mapping);
}

/** What a table carries of a framework: tree, kinds, codes and titles. */
function treeOf({ competences }: FrameworkSnapshot, titleOf: (title: string) => string = (title) => title) {
  return treeRows(competences).map(({ node, depth }) => [depth, node.kind, node.code, titleOf(node.titleNl)]);
}

/** Frameworks whose texts are words only: a table says nothing of marks, and reads marks as such. */
const plainFramework = anyFramework.map((snapshot) => {
  const plain = (text: string): string =>
    plainText(text)
      .replaceAll(/[^\p{L}\p{N} ]+/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return {
    ...snapshot,
    competences: snapshot.competences.map((node) => {
      const titleNl = plain(node.titleNl) || 'Titel';
      return { ...node, titleNl, titleEn: titleNl, code: plain(node.code), descriptionNl: '', descriptionEn: '' };
    }),
  };
});

describe('a framework as a table', () => {
  it('is read again as the same tree with the same kinds, codes and titles', () => {
    fc.assert(
      fc.property(plainFramework, (snapshot) => {
        const again = snapshotOf(outlineOf(writeFrameworkTable(snapshot, WORDS), ';'));
        // A row without a code of its own is found by its identifier, which is no code.
        const expected = treeOf(snapshot);
        expect(treeOf(again)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('starts no formula in a spreadsheet', () => {
    fc.assert(
      fc.property(anyFramework, (snapshot) => {
        const { data } = Papa.parse<string[]>(writeFrameworkTable(snapshot, WORDS).slice(1), { delimiter: ';' });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@]/);
      }),
      { numRuns: 30 },
    );
  });

  it("in Moodle's way it has the fourteen columns, a framework row and a parent per row, and is read again", () => {
    fc.assert(
      fc.property(plainFramework, (snapshot) => {
        const text = writeMoodle(snapshot);
        const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', skipEmptyLines: true });
        expect(data[0]).toEqual([...MOODLE_HEADERS]);
        expect(data.every((row) => row.length === 14)).toBe(true);
        expect(data[1]?.[12]).toBe('1');
        const numbers = data.slice(1).map((row) => row[1] ?? '');
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(data.slice(2).every((row) => row[0] === '' || numbers.includes(row[0] ?? ''))).toBe(true);
        const depths = treeRows(snapshot.competences).map(({ node, depth }) => [depth, node.titleNl]);
        expect(outlineOf(text, ',').nodes.map(({ depth, titleNl }) => [depth, titleNl])).toEqual(depths);
      }),
      { numRuns: 100 },
    );
  });
});
