import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import { treeProblems } from '#shared/domain/competences/tree-policy.ts';
import { carryOutPlan } from '#shared/domain/framework-exchange/carry-out-plan.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import { mergeOrder } from '#shared/domain/framework-exchange/merge-facts.ts';
import { planUpdate } from '#shared/domain/framework-exchange/plan-update.ts';
import type { UpdateChoices } from '#shared/domain/framework-exchange/update-types.ts';
import { aPackage, anItem, linkTo, anAssociation, readingOf, snapshotOf } from '../../support/framework-exchange.ts';
import { sequentialIds } from '../../support/sequential-ids.ts';

const CHOICES: UpdateChoices = { ratedLayer: 1, conflicts: 'keep', missing: 'remove', today: isoDate('2026-11-01') };

const FIRST = {
  items: [1, 2, 3, 4].map((number) => anItem(number)),
  children: [
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 0],
  ] as const,
};

function update(
  second: Parameters<typeof aPackage>[0],
  options: {
    readonly change?: (snapshot: FrameworkSnapshot) => FrameworkSnapshot;
    readonly used?: readonly string[];
    readonly choices?: Partial<UpdateChoices>;
    readonly withoutBase?: boolean;
    readonly first?: Parameters<typeof aPackage>[0];
  } = {},
) {
  const base = readingOf(aPackage(options.first ?? FIRST)).outline;
  const made = snapshotOf(base);
  const present = options.change?.(made) ?? made;
  const usedIds = present.competences.filter(({ titleNl }) => options.used?.includes(titleNl)).map(({ id }) => id);
  const found = planUpdate(
    readingOf(aPackage(second)).outline,
    { ...present, usedIds },
    options.withoutBase === true ? null : base,
    { ...CHOICES, ...options.choices },
  );
  const ids = sequentialIds();
  for (let count = 0; count < 500; count += 1) ids.next('competence');
  const { created, updated, framework } = carryOutPlan(found.plan, present.framework, null, ids);
  const deleted = new Set(found.plan.deletes);
  const changed = new Map(updated.map((competence) => [competence.id, competence]));
  const competences = [
    ...present.competences.filter(({ id }) => !deleted.has(id)).map((node) => changed.get(node.id) ?? node),
    ...created,
  ];
  expect(treeProblems(competences)).toEqual([]);
  return {
    ...found,
    framework,
    competences,
    lines: treeRows(competences).map(
      ({ node, depth }) => `${'  '.repeat(depth)}${node.titleNl}${node.retiredOn === null ? '' : ' (oud)'}`,
    ),
  };
}

const retitled =
  (title: string, to: string) =>
  (snapshot: FrameworkSnapshot): FrameworkSnapshot => ({
    ...snapshot,
    competences: snapshot.competences.map((node) =>
      node.titleNl === title ? { ...node, titleNl: to, titleEn: to } : node,
    ),
  });

describe('a file that brings a framework up to date', () => {
  it('the same file changes nothing', () => {
    const { plan, changes, frameworkFields, unchanged } = update(FIRST);
    expect(changes).toEqual([]);
    expect(frameworkFields).toEqual([]);
    expect(unchanged).toBe(4);
    expect(plan).toMatchObject({
      creates: [],
      updates: [],
      deletes: [],
      linksToAdd: [],
      linksToRemove: [],
      facts: {},
      levels: null,
    });
  });

  it('new items come in their place, changed ones change, removed ones go', () => {
    const { lines, changes } = update({
      items: [anItem(1), anItem(5), anItem(2, { fullStatement: 'Twee' }), anItem(4)],
      children: [
        [1, 0],
        [5, 1],
        [2, 1],
        [4, 0],
      ],
    });
    expect(lines).toEqual(['Item 1', '  Item 5', '  Twee', 'Item 4']);
    expect(changes.map(({ change, title }) => [change, title])).toEqual([
      ['changed', 'Item 2'],
      ['added', 'Item 5'],
      ['removed', 'Item 3'],
    ]);
    expect(changes[0]?.fields).toEqual([
      { field: 'titleNl', before: 'Item 2', after: 'Twee', isConflict: false },
      { field: 'titleEn', before: 'Item 2', after: 'Twee', isConflict: false },
    ]);
  });

  it('what was rated is retired, never deleted, and so is what stands above it', () => {
    const { lines, changes } = update({ items: [anItem(4)], children: [[4, 0]] }, { used: ['Item 2'] });
    expect(lines).toEqual(['Item 1 (oud)', '  Item 2 (oud)', 'Item 4']);
    expect(changes.map(({ change, title }) => [change, title])).toEqual([
      ['retired', 'Item 1'],
      ['retired', 'Item 2'],
      ['removed', 'Item 3'],
    ]);
  });

  it('what was added below something rated is retired with it', () => {
    const { lines } = update(
      {
        items: [anItem(1), anItem(4)],
        children: [
          [1, 0],
          [4, 0],
        ],
      },
      {
        used: ['Item 2'],
        change: (snapshot) => {
          const parent = snapshot.competences.find(({ titleNl }) => titleNl === 'Item 2');
          if (parent === undefined) throw new Error('No parent');
          const own: Competence = {
            ...parent,
            id: 'own' as CompetenceId,
            kind: 'indicator',
            parentId: parent.id,
            titleNl: 'Eigen',
            sourceKey: null,
          };
          return { ...snapshot, competences: [...snapshot.competences, own] };
        },
      },
    );
    expect(lines).toEqual(['Item 1', '  Item 2 (oud)', '    Eigen (oud)', 'Item 4']);
  });

  it('what the file no longer has can stay', () => {
    expect(update({ items: [anItem(4)] }, { choices: { missing: 'keep' } }).changes).toEqual([]);
  });

  it('an own change stays as long as the file did not change the same', () => {
    const { lines, changes } = update(FIRST, { change: retitled('Item 2', 'Eigen') });
    expect(lines).toContain('  Eigen');
    expect(changes).toEqual([]);
  });

  it('where both changed the same the user chooses, and the preview says so', () => {
    const second = { ...FIRST, items: [anItem(1), anItem(2, { fullStatement: 'Hun' }), anItem(3), anItem(4)] };
    const kept = update(second, { change: retitled('Item 2', 'Eigen') });
    expect(kept.lines).toContain('  Eigen');
    expect(kept.changes[0]?.fields[0]).toEqual({ field: 'titleNl', before: 'Eigen', after: 'Hun', isConflict: true });
    expect(update(second, { change: retitled('Item 2', 'Eigen'), choices: { conflicts: 'take' } }).lines).toContain(
      '  Hun',
    );
  });

  it('own additions stay, also below something that the file no longer has', () => {
    const { lines } = update(
      { items: [anItem(4)], children: [[4, 0]] },
      {
        change: (snapshot) => {
          const [parent] = snapshot.competences;
          if (parent === undefined) throw new Error('No parent');
          const own: Competence = {
            ...parent,
            id: 'own' as CompetenceId,
            kind: 'competence',
            parentId: parent.id,
            titleNl: 'Eigen',
            sourceKey: null,
            position: 2,
          };
          return { ...snapshot, competences: [...snapshot.competences, own] };
        },
      },
    );
    expect(lines).toEqual(['Item 1', '  Eigen', 'Item 4']);
  });

  it('what was deleted here stays away', () => {
    const { lines } = update(FIRST, {
      change: (snapshot) => ({
        ...snapshot,
        competences: snapshot.competences.filter(({ titleNl }) => titleNl !== 'Item 3'),
      }),
    });
    expect(lines).toEqual(['Item 1', '  Item 2', 'Item 4']);
  });

  it('moves follow the file, own order stays when the file keeps its own', () => {
    const moved = update({
      ...FIRST,
      children: [
        [1, 0],
        [2, 1],
        [3, 0],
        [4, 0],
      ],
    });
    expect(moved.lines).toEqual(['Item 1', '  Item 2', 'Item 3', 'Item 4']);
    expect(moved.changes).toEqual([
      {
        change: 'changed',
        code: '',
        title: 'Item 3',
        fields: [{ field: 'parent', before: 'Item 1', after: '', isConflict: false }],
      },
    ]);
    const turned = (snapshot: FrameworkSnapshot): FrameworkSnapshot => ({
      ...snapshot,
      competences: snapshot.competences.map((node) => ({
        ...node,
        position: node.titleNl === 'Item 2' ? 5 : node.position,
      })),
    });
    expect(
      update(
        { ...FIRST, items: [...FIRST.items, anItem(5)], children: [...FIRST.children, [5, 1]] },
        { change: turned },
      ).lines,
    ).toEqual(['Item 1', '  Item 3', '  Item 5', '  Item 2', 'Item 4']);
  });

  it('moves on both sides that would make a ring leave everything where it stands', () => {
    const first = {
      items: [anItem(1), anItem(2), anItem(3), anItem(4)],
      children: [
        [1, 0],
        [2, 0],
        [3, 1],
        [4, 2],
      ] as const,
    };
    const below = (snapshot: FrameworkSnapshot): FrameworkSnapshot => {
      const two = snapshot.competences.find(({ titleNl }) => titleNl === 'Item 2');
      return {
        ...snapshot,
        competences: snapshot.competences.map((node) =>
          node.titleNl === 'Item 1' ? { ...node, parentId: two?.id ?? null, position: 1 } : node,
        ),
      };
    };
    const { lines } = update(
      {
        ...first,
        children: [
          [1, 0],
          [2, 1],
          [3, 1],
          [4, 2],
        ],
      },
      { first, change: below },
    );
    expect(lines).toEqual(['Item 2', '  Item 4', '  Item 1', '    Item 3']);
  });

  it('without the former file the new one is shown change by change and taken', () => {
    const { lines, changes } = update(
      { items: [anItem(1, { fullStatement: 'Een' })], children: [[1, 0]] },
      { withoutBase: true },
    );
    expect(lines).toEqual(['Een']);
    expect(changes.map(({ change }) => change)).toEqual(['changed', 'removed', 'removed', 'removed']);
  });

  it('links come and go with the file; own ones stay', () => {
    const linked = (targets: readonly string[]) => ({
      ...FIRST,
      associations: targets.map((target) => anAssociation('exactMatchOf', linkTo(2), target)),
    });
    const own = (snapshot: FrameworkSnapshot): FrameworkSnapshot => {
      const [first] = snapshot.links;
      if (first === undefined) throw new Error('No link');
      const link = { ...first.link, outsideUri: 'https://x.test/own', id: 'own' as typeof first.link.id };
      return {
        ...snapshot,
        links: [
          ...snapshot.links,
          { link, target: { key: '', uri: link.outsideUri, title: '' }, targetKeys: [link.outsideUri] },
        ],
      };
    };
    const { plan } = update(linked(['https://x.test/b']), { first: linked(['https://x.test/a']), change: own });
    expect(plan.linksToAdd.map(({ to }) => to.uri)).toEqual(['https://x.test/b']);
    expect(plan.linksToRemove).toEqual(['link-0']);
  });

  it('facts of the framework change with the file', () => {
    const { framework, frameworkFields } = update({ ...FIRST, document: { title: 'Tweede druk', version: '2' } });
    expect(framework).toMatchObject({ titleNl: 'Tweede druk', version: '2' });
    expect(frameworkFields.map(({ field }) => field)).toEqual(['titleNl', 'titleEn', 'version']);
  });
});

describe('order of siblings from two sides', () => {
  it.each([
    [['a', 'b', 'c'], ['a', 'b', 'c'], ['c', 'b', 'a'], 'cba'],
    [['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c'], 'cab'],
    [['a', 'b'], ['b', 'own', 'a'], ['a', 'new', 'b'], 'bownanew'],
    [null, ['b', 'a', 'own'], ['a', 'b'], 'aownb'],
    [['a'], ['own', 'a'], ['new', 'a'], 'newowna'],
  ] as const)('%j, %j and %j give %s', (base, mine, theirs, order) => {
    expect(mergeOrder(base, mine, theirs).join('')).toBe(order);
  });
});
