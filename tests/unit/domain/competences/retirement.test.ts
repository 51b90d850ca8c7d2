import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Competence } from '#shared/domain/competences/entities.ts';
import {
  frameworkStatusOn,
  isInUseOn,
  lastDayOf,
  lastDayProblems,
  retireFramework,
  retireNode,
  retiredParentProblems,
  reviveFramework,
  unretireNode,
} from '#shared/domain/competences/framework-retirement.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates } from '../arbitraries.ts';
import { aCompetence, id, problemList } from '../builders.ts';

const TODAY = isoDate('2026-11-01');

function aNode(
  nodeId: string,
  parentId: string | null,
  kind: Competence['kind'],
  retiredOn: string | null = null,
): Competence {
  return aCompetence({
    id: id(nodeId),
    parentId: parentId === null ? null : id(parentId),
    kind,
    retiredOn: retiredOn === null ? null : isoDate(retiredOn),
  });
}

describe('a competence that is retired', () => {
  // D holds a and b; b went on 31 January 2026; i is an indicator of a.
  const nodes = [
    aNode('D', null, 'domain'),
    aNode('a', 'D', 'competence'),
    aNode('i', 'a', 'indicator'),
    aNode('b', 'D', 'competence', '2026-01-31'),
    aNode('c', null, 'competence'),
  ];
  const changes = (changed: readonly Competence[]) => changed.map((node) => [node.id, node.retiredOn]);

  it('is in use up to and including its last day, and not after', () => {
    const node = { retiredOn: isoDate('2026-06-30') };
    expect(isInUseOn(node, isoDate('2026-06-30'))).toBe(true);
    expect(isInUseOn(node, isoDate('2026-07-01'))).toBe(false);
    expect(isInUseOn({ retiredOn: null }, isoDate('2099-01-01'))).toBe(true);
  });

  it('takes along what stands below it, as far as that would stay longer', () => {
    expect(changes(retireNode(nodes, id('D'), isoDate('2026-10-31')))).toEqual([
      ['D', '2026-10-31'],
      ['a', '2026-10-31'],
      ['i', '2026-10-31'],
    ]);
    expect(changes(retireNode(nodes, id('D'), isoDate('2025-12-31'))).map(([nodeId]) => nodeId)).toEqual([
      'D',
      'a',
      'i',
      'b',
    ]);
  });

  it('comes back with what went with it and with what stands above it', () => {
    const retired = nodes.map(
      (node) => retireNode(nodes, id('D'), isoDate('2026-10-31')).find((x) => x.id === node.id) ?? node,
    );
    expect(changes(unretireNode(retired, id('D'))).map(([nodeId]) => nodeId)).toEqual(['D', 'a', 'i']);
    expect(changes(unretireNode(retired, id('a'))).map(([nodeId]) => nodeId)).toEqual(['D', 'a', 'i']);
    expect(changes(unretireNode(retired, id('b'))).map(([nodeId]) => nodeId)).toEqual(['D', 'b']);
    expect(unretireNode(nodes, id('c'))).toEqual([]);
  });

  it('cannot hold something that stays longer', () => {
    const heading = aNode('D', null, 'domain', '2026-01-31');
    expect(problemList(retiredParentProblems(aNode('x', 'D', 'competence'), [heading]))).toEqual([
      'parentId: parent-retired',
    ]);
    expect(retiredParentProblems(aNode('x', 'D', 'competence', '2026-01-31'), [heading])).toEqual([]);
    expect(retiredParentProblems(aNode('x', null, 'competence'), [heading])).toEqual([]);
  });

  it('never leaves anything in use below a heading that is not', () => {
    const kinds = fc.constantFrom('retire', 'unretire');
    const steps = fc.array(
      fc.tuple(kinds, fc.constantFrom('D', 'a', 'i', 'b', 'c'), dates('2026-01-01', '2026-01-04')),
    );
    fc.assert(
      fc.property(steps, (wishes) => {
        let tree: readonly Competence[] = nodes;
        for (const [kind, nodeId, day] of wishes) {
          const node = tree.find((candidate) => candidate.id === nodeId);
          if (node === undefined) return;
          const changed = kind === 'retire' ? retireNode(tree, node.id, day) : unretireNode(tree, node.id);
          const isAllowed =
            kind === 'unretire' || retiredParentProblems({ ...node, retiredOn: day }, tree).length === 0;
          if (isAllowed) tree = tree.map((old) => changed.find((other) => other.id === old.id) ?? old);
        }
        for (const node of tree) expect(retiredParentProblems(node, tree)).toEqual([]);
      }),
    );
  });

  it('refuses a last day that is a typing error', () => {
    expect(problemList(lastDayProblems(isoDate('1926-10-31')))).toEqual(['lastDay: date-too-early']);
    expect(lastDayProblems(isoDate('2030-07-31'))).toEqual([]);
  });
});

describe('a framework that is retired', () => {
  const nodes = [aNode('a', null, 'competence'), aNode('b', null, 'competence', '2026-01-31')];

  it('gives everything the last day, except what went before', () => {
    const turn = retireFramework(nodes, isoDate('2026-10-31'), TODAY);
    expect(turn.status).toBe('retired');
    expect(turn.nodes.map((node) => [node.id, node.retiredOn])).toEqual([['a', '2026-10-31']]);
  });

  it('is retired by itself when a last day that lay ahead is over', () => {
    const turn = retireFramework(nodes, isoDate('2027-07-31'), TODAY);
    const after = [...turn.nodes, ...nodes.slice(1)];
    expect(turn.status).toBe('active');
    expect(frameworkStatusOn({ status: turn.status }, after, isoDate('2027-07-31'))).toBe('active');
    expect(frameworkStatusOn({ status: turn.status }, after, isoDate('2027-08-01'))).toBe('retired');
    expect(lastDayOf(after)).toBe('2027-07-31');
  });

  it('keeps its status when it holds nothing, or is a draft', () => {
    expect(frameworkStatusOn({ status: 'active' }, [], TODAY)).toBe('active');
    expect(frameworkStatusOn({ status: 'draft' }, nodes.slice(1), TODAY)).toBe('draft');
    expect(lastDayOf([])).toBeNull();
    expect(lastDayOf(nodes)).toBeNull();
  });

  it('comes back as it was on its last day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(dates('2026-01-01', '2026-10-30')), { minLength: 1, maxLength: 6 }),
        (lastDays) => {
          const before = lastDays.map((retiredOn, index) => ({
            ...aNode(`n${String(index)}`, null, 'competence'),
            retiredOn,
          }));
          if (before.every(({ retiredOn }) => retiredOn !== null)) return;
          const turn = retireFramework(before, isoDate('2026-10-31'), TODAY);
          const retired = before.map((node) => turn.nodes.find((other) => other.id === node.id) ?? node);
          const revived = reviveFramework(retired);
          const after = retired.map((node) => revived.nodes.find((other) => other.id === node.id) ?? node);
          expect(after).toEqual(before);
        },
      ),
    );
  });
});
