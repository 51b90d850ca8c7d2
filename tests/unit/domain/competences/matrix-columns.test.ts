import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { matrixColumns, MAX_MATRIX_COLUMNS, type ColumnScope } from '#shared/domain/competences/matrix-columns.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { aCompetence, id } from '../builders.ts';

const on = isoDate('2026-10-01');
const ALL: ColumnScope = { kind: 'all' };
const NONE: ReadonlySet<CompetenceId> = new Set();

function node(name: string, parent: string | null, changes: Partial<Competence> = {}): Competence {
  return aCompetence({
    id: id<'competence'>(name),
    parentId: parent === null ? null : id<'competence'>(parent),
    ...changes,
  });
}

function domain(name: string, parent: string | null, position = 0): Competence {
  return node(name, parent, { kind: 'domain', position });
}

/*
 *   B (position 1)    b1, b2 with indicator i
 *   A (position 0)    a1 (retired 30 September), a2 (retired 1 October), nested N: n1
 */
const tree = [
  domain('B', null, 1),
  domain('A', null, 0),
  node('b2', 'B', { position: 1 }),
  node('b1', 'B', { position: 0 }),
  node('i', 'b2', { kind: 'indicator' }),
  node('a1', 'A', { position: 0, retiredOn: isoDate('2026-09-30') }),
  node('a2', 'A', { position: 1, retiredOn: isoDate('2026-10-01') }),
  domain('N', 'A', 2),
  node('n1', 'N'),
];

function idsOf(nodes: readonly Competence[]): readonly string[] {
  return nodes.map((each) => each.id);
}

describe('the columns of a matrix', () => {
  it('are the competences in use on the date, in the order of the tree', () => {
    const { columns, nodes, count, domains } = matrixColumns(tree, on, ALL, NONE);
    expect(idsOf(columns)).toEqual(['a2', 'n1', 'b1', 'b2']);
    expect(idsOf(nodes)).toEqual(['A', 'a2', 'N', 'n1', 'B', 'b1', 'b2']);
    expect(count).toBe(4);
    expect(domains.map((each) => [each.domain.id, each.columns])).toEqual([
      ['A', 2],
      ['N', 1],
      ['B', 2],
    ]);
  });

  it('have a competence on its last day and no longer on the day after', () => {
    expect(idsOf(matrixColumns(tree, isoDate('2026-09-30'), ALL, NONE).columns)).toContain('a1');
    expect(idsOf(matrixColumns(tree, isoDate('2026-10-02'), ALL, NONE).columns)).not.toContain('a2');
  });

  it('are those below a node, or those that are asked', () => {
    const below = matrixColumns(tree, on, { kind: 'below', nodeId: id<'competence'>('A') }, NONE);
    expect(idsOf(below.columns)).toEqual(['a2', 'n1']);
    expect(below.domains).toHaveLength(3);
    const asked = new Set([id<'competence'>('b2'), id<'competence'>('a1')]);
    expect(idsOf(matrixColumns(tree, on, { kind: 'asked' }, asked).columns)).toEqual(['b2']);
    expect(matrixColumns(tree, on, ALL, asked).askedCount).toBe(1);
    const unknown = matrixColumns(tree, on, { kind: 'below', nodeId: id<'competence'>('gone') }, NONE);
    expect(unknown).toMatchObject({ columns: [], count: 0, isTooWide: false });
  });

  it('stand at the top when their parent is missing, and are left out when they are their own ancestor', () => {
    const orphan = node('orphan', 'nowhere');
    const ring = [node('x', 'y'), node('y', 'x')];
    expect(idsOf(matrixColumns([orphan, ...ring], on, ALL, NONE).columns)).toEqual(['orphan']);
  });

  it('are none at all when there are more than a screen holds; the domains to choose from stay', () => {
    const wide = Array.from({ length: MAX_MATRIX_COLUMNS }, (_, place) => node(`c${String(place)}`, 'A'));
    expect(matrixColumns([domain('A', null), ...wide], on, ALL, NONE)).toMatchObject({ count: 300, isTooWide: false });
    const one = matrixColumns([domain('A', null), ...wide, domain('B', null), node('more', 'B')], on, ALL, NONE);
    expect(one).toMatchObject({ columns: [], nodes: [], count: 301, isTooWide: true });
    expect(one.domains.map(({ columns }) => columns)).toEqual([300, 1]);
  });

  it('of 10,000 nodes, wide or in one deep chain, are found without freezing', () => {
    const wide = Array.from({ length: 10_000 }, (_, place) => node(`c${String(place)}`, null, { position: place }));
    expect(matrixColumns(wide, on, ALL, NONE)).toMatchObject({ count: 10_000, isTooWide: true });
    const deep = Array.from({ length: 10_000 }, (_, place) =>
      node(`d${String(place)}`, place === 0 ? null : `d${String(place - 1)}`, {
        kind: place === 9_999 ? 'competence' : 'domain',
      }),
    );
    const { columns, nodes } = matrixColumns(deep, on, ALL, NONE);
    expect([columns.length, nodes.length]).toEqual([1, 10_000]);
  });

  it('of any tree are each competence in use once, and its parts by domain are the whole', () => {
    const anyTree = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.boolean(), fc.boolean()), { maxLength: 30 }).map((rows) =>
      rows.map(([parent, isDomain, isRetired], place) =>
        node(`n${String(place)}`, parent < place ? `n${String(parent)}` : null, {
          kind: isDomain ? 'domain' : 'competence',
          retiredOn: isRetired ? isoDate('2026-01-01') : null,
          position: parent,
        }),
      ),
    );
    fc.assert(
      fc.property(anyTree, (nodes) => {
        const { columns, domains } = matrixColumns(nodes, on, ALL, NONE);
        const wanted = nodes.filter(({ kind, retiredOn }) => kind === 'competence' && retiredOn === null);
        expect(new Set(idsOf(columns))).toEqual(new Set(idsOf(wanted)));
        expect(columns).toHaveLength(wanted.length);
        for (const { domain: at, columns: size } of domains) {
          expect(matrixColumns(nodes, on, { kind: 'below', nodeId: at.id }, NONE).count).toBe(size);
        }
      }),
    );
  });
});
