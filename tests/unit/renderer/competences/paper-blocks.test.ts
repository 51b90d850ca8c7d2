import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnGroup, CompetenceColumn } from '#renderer/features/competences/matrix-columns.ts';
import { MOST_PAPER_COLUMNS, paperBlocks } from '#renderer/features/competences/print/paper-blocks.ts';
import { aCompetence, id } from '../../domain/builders.ts';
import { asAnswer } from '../as-answer.ts';

function aGroup(name: string, size: number, isClosed = false): ColumnGroup {
  return {
    id: name,
    source: { kind: 'all' },
    isClosed,
    columns: Array.from({ length: size }, (_, index) => ({
      key: `${name}.${String(index)}`,
      competence: asAnswer(
        aCompetence({ id: id<'competence'>(`${name}${String(index)}`) }),
      ) as CompetenceColumn['competence'],
      index,
      requirements: [],
      gap: 0,
      levels: [],
      isSingle: false,
    })),
  };
}

describe('columns on paper', () => {
  it('of a plan of forty stand on one sheet', () => {
    expect(MOST_PAPER_COLUMNS).toBeGreaterThanOrEqual(40);
    const blocks = paperBlocks([aGroup('a', 25), aGroup('b', 15)]);
    expect(blocks.map(({ groups }) => groups.map(({ columns }) => columns.length))).toEqual([[25, 15]]);
    expect(blocks[0]?.columnWidth).toBe(8.5);
  });

  it('are parted evenly over sheets, a group going on where the sheet ends', () => {
    const blocks = paperBlocks([aGroup('a', 70), aGroup('b', 30)]);
    const sizes = blocks.map(({ groups }) =>
      groups.map(({ group, columns }) => `${group.id} ${String(columns.length)}`),
    );
    expect(sizes).toEqual([['a 34'], ['a 34'], ['a 2', 'b 30']]);
  });

  it('leave out closed groups and keep the places of the marks of the others', () => {
    const [block] = paperBlocks([aGroup('a', 2, true), aGroup('b', 1)]);
    expect(block?.groups.map(({ group, columns }) => [group.id, columns.map(({ place }) => place)])).toEqual([
      ['b', [2]],
    ]);
    expect(paperBlocks([])).toEqual([]);
  });

  it('of any number are each on paper once and in order, and never wider than the sheet', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 5 }), (sizes) => {
        const blocks = paperBlocks(sizes.map((size, index) => aGroup(String(index), size)));
        const places = blocks.flatMap(({ groups }) =>
          groups.flatMap(({ columns }) => columns.map(({ place }) => place)),
        );
        expect(places).toEqual(Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, at) => at));
        for (const { groups, columnWidth } of blocks) {
          const count = groups.reduce((sum, { columns }) => sum + columns.length, 0);
          expect(64 + count * columnWidth).toBeLessThanOrEqual(404);
        }
      }),
    );
  });
});
