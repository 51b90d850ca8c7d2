import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPETENCE_KINDS, type Competence } from '#shared/domain/competences/entities.ts';
import {
  moveNode,
  placeAfterStep,
  placeOfNew,
  subtreeIds,
  treeRows,
  type TreeStep,
} from '#shared/domain/competences/tree-moves.ts';
import {
  MAX_TREE_DEPTH,
  competenceProblems,
  placeProblems,
  treeProblems,
} from '#shared/domain/competences/tree-policy.ts';
import { aCompetence, aFramework, id, problemList } from '../builders.ts';

function aNode(nodeId: string, parentId: string | null, kind: Competence['kind'], position = 0): Competence {
  return aCompetence({
    id: id(nodeId),
    parentId: parentId === null ? null : id(parentId),
    kind,
    position,
    code: nodeId,
  });
}

// A holds a1 (with the indicator i) and a2; B holds the domain C, which holds c1.
const nodes = [
  aNode('A', null, 'domain', 0),
  aNode('B', null, 'domain', 1),
  aNode('a1', 'A', 'competence', 0),
  aNode('a2', 'A', 'competence', 1),
  aNode('i', 'a1', 'indicator', 0),
  aNode('C', 'B', 'domain', 0),
  aNode('c1', 'C', 'competence', 0),
];

describe('the tree of a framework', () => {
  it('puts each node before what stands below it, siblings by position', () => {
    expect(
      treeRows(nodes.toReversed()).map(({ node, depth, place, siblings, children }) => [
        node.id,
        depth,
        place,
        siblings,
        children,
      ]),
    ).toEqual([
      ['A', 0, 0, 2, 2],
      ['a1', 1, 0, 2, 1],
      ['i', 2, 0, 1, 0],
      ['a2', 1, 1, 2, 0],
      ['B', 0, 1, 2, 1],
      ['C', 1, 0, 1, 1],
      ['c1', 2, 0, 1, 0],
    ]);
  });

  it('leaves out what stands below a closed node', () => {
    const rows = treeRows(nodes, (nodeId) => nodeId === id('B'));
    expect(rows.map(({ node }) => node.id)).toEqual(['A', 'B', 'C']);
  });

  it('shows a node whose parent is not there at the top', () => {
    expect(treeRows([aNode('x', 'gone', 'competence')]).map(({ depth }) => depth)).toEqual([0]);
  });

  it('knows everything below a node', () => {
    expect([...subtreeIds(nodes, id('B'))]).toEqual(['B', 'C', 'c1']);
  });

  it('walks 10,000 nodes on one path without running out of stack', () => {
    const deep = Array.from({ length: 10_000 }, (_, index) =>
      aNode(`n${String(index)}`, index === 0 ? null : `n${String(index - 1)}`, 'domain'),
    );
    expect(treeRows(deep).at(-1)?.depth).toBe(9_999);
    expect(subtreeIds(deep, id('n0')).size).toBe(10_000);
    expect(problemList(treeProblems(deep))).toEqual([`nodes.${String(MAX_TREE_DEPTH)}: tree-too-deep`]);
  });
});

describe('steps through the tree', () => {
  it.each<[string, TreeStep, string | null, number]>([
    ['B', 'up', null, 0],
    ['A', 'down', null, 1],
    ['a2', 'up', 'A', 0],
    ['a1', 'down', 'A', 1],
    ['B', 'in', 'A', 2],
    ['C', 'out', null, 2],
    ['c1', 'out', 'B', 1],
    ['a1', 'out', null, 1],
  ])('takes %s one step %s', (nodeId, step, parentId, position) => {
    expect(placeAfterStep(nodes, id(nodeId), step)).toEqual({ parentId, position });
  });

  it.each<[string, TreeStep]>([
    ['A', 'up'],
    ['B', 'down'],
    ['A', 'in'],
    ['A', 'out'],
    // A competence does not stand below a competence, an indicator not below a domain.
    ['a2', 'in'],
    ['i', 'out'],
    ['ghost', 'up'],
  ])('has no step for %s %s', (nodeId, step) => {
    expect(placeAfterStep(nodes, id(nodeId), step)).toBeNull();
  });

  it('numbers the siblings again where a node comes', () => {
    const changed = moveNode(nodes, id('a2'), { parentId: id('A'), position: 0 });
    expect(changed.map((node) => [node.id, node.parentId, node.position])).toEqual([
      ['a2', 'A', 0],
      ['a1', 'A', 1],
    ]);
    expect(
      moveNode(nodes, id('c1'), { parentId: id('A'), position: 99 }).map((node) => [node.id, node.position]),
    ).toEqual([['c1', 2]]);
    expect(moveNode(nodes, id('a1'), { parentId: id('A'), position: 0 })).toEqual([]);
    expect(moveNode(nodes, id('ghost'), { parentId: null, position: 0 })).toEqual([]);
  });
});

describe('the place of a new node', () => {
  it.each([
    ['competence', 'A', 'A', 2],
    ['competence', 'a1', 'A', 1],
    ['competence', 'i', 'A', 1],
    ['competence', null, null, 2],
    ['domain', 'A', null, 1],
    ['domain', 'C', 'B', 1],
    ['domain', 'c1', 'B', 1],
    ['domain', 'i', null, 1],
    ['indicator', 'a1', 'a1', 1],
    ['indicator', 'i', 'a1', 1],
  ] as const)('a %s with %s chosen', (kind, chosen, parentId, position) => {
    const place = placeOfNew(nodes, chosen === null ? null : id(chosen), kind);
    expect(place).toEqual({ parentId, position });
    expect(placeProblems({ kind, parentId: place?.parentId ?? null }, { competenceId: null, nodes })).toEqual([]);
  });

  it('is nowhere for an indicator without a competence', () => {
    expect(placeOfNew(nodes, id('A'), 'indicator')).toBeNull();
    expect(placeOfNew(nodes, null, 'indicator')).toBeNull();
  });
});

describe('the place of a node', () => {
  it.each([
    ['a competence below a competence', 'competence', 'a1', 'parentId: kind-misplaced'],
    ['a domain below a competence', 'domain', 'a1', 'parentId: kind-misplaced'],
    ['an indicator below a domain', 'indicator', 'A', 'parentId: kind-misplaced'],
    ['an indicator at the top', 'indicator', null, 'parentId: kind-misplaced'],
    ['anything below an unknown node', 'competence', 'gone', 'parentId: parent-unknown'],
  ] as const)('refuses %s', (_what, kind, parentId, problem) => {
    const place = { kind, parentId: parentId === null ? null : id<'competence'>(parentId) };
    expect(problemList(placeProblems(place, { competenceId: null, nodes }))).toEqual([problem]);
  });

  it('refuses a node below itself or below what stands below it', () => {
    for (const parentId of ['B', 'C']) {
      const place = { kind: 'domain', parentId: id<'competence'>(parentId) } as const;
      expect(problemList(placeProblems(place, { competenceId: id('B'), nodes }))).toEqual([
        'parentId: parent-below-itself',
      ]);
    }
  });

  it('refuses another kind for a node with something below it that does not fit', () => {
    const place = { kind: 'domain', parentId: id<'competence'>('A') } as const;
    expect(problemList(placeProblems(place, { competenceId: id('a1'), nodes }))).toEqual(['kind: kind-misplaced']);
  });

  it('refuses a path that becomes too long, with what stands below the node', () => {
    const path = Array.from({ length: MAX_TREE_DEPTH - 1 }, (_, index) =>
      aNode(`d${String(index + 1)}`, index === 0 ? null : `d${String(index)}`, 'domain'),
    );
    const all = [...path, ...nodes.slice(0, 5)];
    const below = (parentId: string) =>
      problemList(placeProblems({ kind: 'domain', parentId: id(parentId) }, { competenceId: id('A'), nodes: all }));
    // A has two layers below it: A, a1, i are 3, so the path above may have 17.
    expect(below('d17')).toEqual([]);
    expect(below('d18')).toEqual(['parentId: tree-too-deep']);
  });
});

describe('a node', () => {
  const context = { competenceId: id<'competence'>('a1'), framework: aFramework(), nodes };
  const draft = { ...aNode('a1', 'A', 'competence'), titleNl: 'Lezen', titleEn: '' };

  it('may have a title in one language, and descriptors of levels of the scale', () => {
    const descriptors = [1, 4].map((level) => ({ level, textNl: 'x', textEn: '' }));
    expect(competenceProblems({ ...draft, descriptors }, context)).toEqual([]);
  });

  it('needs a title', () => {
    expect(problemList(competenceProblems({ ...draft, titleNl: ' ' }, context))).toEqual(['titleNl: required']);
  });

  it('is warned about a code that another node has, and not about its own', () => {
    const [problem] = competenceProblems({ ...draft, code: ' a2 ' }, context);
    expect(problem).toMatchObject({ path: 'code', code: 'code-taken', severity: 'warning' });
    expect(
      competenceProblems({ ...draft, code: '' }, { ...context, nodes: [aNode('x', null, 'domain')] }),
    ).not.toContainEqual(expect.objectContaining({ code: 'code-taken' }));
  });

  it('refuses descriptors outside the scale, twice for a level, or of something that is not rated', () => {
    const descriptors = [5, 2, 2].map((level) => ({ level, textNl: 'x', textEn: '' }));
    expect(problemList(competenceProblems({ ...draft, descriptors }, context))).toEqual([
      'descriptors.0: level-not-in-scale',
      'descriptors.2: descriptor-twice',
    ]);
    const heading = { ...aNode('A', null, 'domain'), descriptors: descriptors.slice(1, 2) };
    expect(problemList(competenceProblems(heading, { ...context, competenceId: id('A') }))).toEqual([
      'descriptors: descriptor-misplaced',
    ]);
  });
});

describe('a tree from elsewhere', () => {
  it('names orphans, rings, double ids and misplaced kinds, each where it is', () => {
    const bad = [
      aNode('A', null, 'domain'),
      aNode('orphan', 'gone', 'competence'),
      aNode('r1', 'r2', 'domain'),
      aNode('r2', 'r1', 'domain'),
      aNode('below-ring', 'r1', 'competence'),
      aNode('self', 'self', 'domain'),
      aNode('A', null, 'domain'),
      aNode('i', 'A', 'indicator'),
      aNode('a', 'A', 'competence'),
    ];
    expect(problemList(treeProblems(bad))).toEqual([
      'nodes.1: parent-unknown',
      'nodes.2: parent-below-itself',
      'nodes.3: parent-below-itself',
      'nodes.5: parent-below-itself',
      'nodes.6: id-taken',
      'nodes.7: kind-misplaced',
    ]);
  });

  it('refuses more nodes than fit', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => aNode(`n${String(index)}`, null, 'competence', index));
    expect(problemList(treeProblems(many))).toEqual(['nodes: too-many-nodes']);
  });
});

/** A tree grown by random steps that the policy allows. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), kind: fc.constantFrom(...COMPETENCE_KINDS) }), { maxLength: 25 })
  .map((wishes) => {
    const grown: Competence[] = [];
    wishes.forEach(({ parent, kind }, index) => {
      const parentId = grown.length === 0 ? null : (grown[parent % (grown.length + 1)]?.id ?? null);
      if (placeProblems({ parentId, kind }, { competenceId: null, nodes: grown }).length > 0) return;
      const position = grown.filter((node) => node.parentId === parentId).length;
      grown.push(aNode(`n${String(index)}`, parentId, kind, position));
    });
    return grown;
  });

describe('moving', () => {
  const moves = fc.array(
    fc.oneof(
      fc.record({ node: fc.nat(), step: fc.constantFrom<TreeStep>('up', 'down', 'in', 'out') }),
      fc.record({ node: fc.nat(), parent: fc.nat(), position: fc.nat({ max: 10 }) }),
    ),
    { maxLength: 12 },
  );

  it('keeps the framework a tree of the same nodes, whatever is moved where', () => {
    fc.assert(
      fc.property(trees, moves, (grown, wishes) => {
        let tree: readonly Competence[] = grown;
        for (const wish of wishes) {
          const node = tree[wish.node % Math.max(tree.length, 1)];
          if (node === undefined) return;
          const parent = 'parent' in wish ? (tree[wish.parent % (tree.length + 1)]?.id ?? null) : null;
          const place =
            'step' in wish ? placeAfterStep(tree, node.id, wish.step) : { parentId: parent, position: wish.position };
          if (place === null) continue;
          const problems = placeProblems({ ...node, parentId: place.parentId }, { competenceId: node.id, nodes: tree });
          // A step that is offered is one that is taken.
          if ('step' in wish) expect(problems.filter(({ code }) => code !== 'tree-too-deep')).toEqual([]);
          if (problems.length > 0) continue;
          const changed = new Map(moveNode(tree, node.id, place).map((moved) => [moved.id, moved]));
          tree = tree.map((old) => changed.get(old.id) ?? old);
        }
        expect(treeProblems(tree)).toEqual([]);
        expect(
          treeRows(tree)
            .map(({ node }) => node.id)
            .toSorted(),
        ).toEqual(grown.map((node) => node.id).toSorted());
      }),
    );
  });

  it('undoes a step up with a step down, and puts a node exactly where it was asked', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (grown, pick) => {
        const node = grown[pick % Math.max(grown.length, 1)];
        const up = node === undefined ? null : placeAfterStep(grown, node.id, 'up');
        if (node === undefined || up === null) return;
        const after = applied(grown, moveNode(grown, node.id, up));
        expect(treeRows(after).find((row) => row.node.id === node.id)?.place).toBe(up.position);
        const down = placeAfterStep(after, node.id, 'down');
        if (down === null) throw new Error('What went up can go down');
        const back = applied(after, moveNode(after, node.id, down));
        expect(treeRows(back).map((row) => row.node.id)).toEqual(treeRows(grown).map((row) => row.node.id));
      }),
    );
  });
});

function applied(tree: readonly Competence[], changes: readonly Competence[]): readonly Competence[] {
  const changed = new Map(changes.map((node) => [node.id, node]));
  return tree.map((node) => changed.get(node.id) ?? node);
}
