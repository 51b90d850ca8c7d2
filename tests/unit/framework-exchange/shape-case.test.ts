import { describe, expect, it } from 'vitest';
import { guessRatedLayer, layersOf } from '#shared/domain/framework-exchange/assign-kinds.ts';
import { shapeOfNew } from '#shared/domain/framework-exchange/exchange-plan.ts';
import { treeProblems } from '#shared/domain/competences/tree-policy.ts';
import { aPackage, anItem, codesOf, linkTo, readingOf, snapshotOf, uuid } from '../../support/framework-exchange.ts';

describe('rubrics as scale', () => {
  const level = (quality: string, score: number, description = '') => ({
    identifier: uuid(score),
    uri: 'x',
    quality,
    score,
    description,
  });
  const rubric = (criteria: readonly unknown[]) => ({
    CFRubrics: [{ identifier: uuid(900), uri: 'x', CFRubricCriteria: criteria }],
  });

  it('criteria with the same levels give the scale, lowest score first, and descriptors per item', () => {
    const { outline } = readingOf(
      aPackage({
        items: [anItem(1), anItem(2)],
        more: rubric([
          {
            CFItemURI: linkTo(1),
            CFRubricCriterionLevels: [level('Expert', 2, 'Leidt <i>anderen</i>'), level('Start', 1, 'Begint')],
          },
          { CFItemURI: linkTo(2).uri, CFRubricCriterionLevels: [level('start', 1), level('Expert', 2)] },
        ]),
      }),
    );
    expect(outline.levels).toEqual([
      { level: 1, labelNl: 'Start', labelEn: 'Start' },
      { level: 2, labelNl: 'Expert', labelEn: 'Expert' },
    ]);
    expect(outline.nodes[0]?.descriptors).toEqual([
      { level: 1, textNl: 'Begint', textEn: 'Begint' },
      { level: 2, textNl: 'Leidt anderen', textEn: 'Leidt anderen' },
    ]);
  });

  it.each([
    ['another number of levels', [level('A', 1), level('B', 2), level('C', 3)]],
    ['other names', [level('A', 1), level('C', 2)]],
  ])('%s is no scale, and is said', (_, levels) => {
    const { outline } = readingOf(
      aPackage({
        items: [anItem(1)],
        more: rubric([
          { CFRubricCriterionLevels: [level('A', 1), level('B', 2)] },
          { CFRubricCriterionLevels: levels },
        ]),
      }),
    );
    expect(outline.levels).toBeNull();
    expect(codesOf(outline)).toEqual(['rubric-not-used']);
  });
});

describe('the shape that the program keeps', () => {
  const chain = (length: number) =>
    readingOf(
      aPackage({
        items: Array.from({ length }, (_, index) => anItem(index + 1)),
        children: Array.from({ length }, (_, index) => [index + 1, index] as const),
      }),
    ).outline;

  it('what lies below indicators stands directly below their competence, in order', () => {
    const shape = shapeOfNew(chain(5), 1);
    expect(shape.nodes.map(({ kind, parent, position }) => [kind, parent, position])).toEqual([
      ['domain', null, 0],
      ['competence', 0, 0],
      ['indicator', 1, 0],
      ['indicator', 1, 1],
      ['indicator', 1, 2],
    ]);
    expect(shape.raised).toEqual([3, 4]);
  });

  it('a node above the rated layer with nothing below it is a competence', () => {
    const { outline } = readingOf(
      aPackage({
        items: [anItem(1), anItem(2), anItem(3)],
        children: [
          [1, 0],
          [2, 1],
          [3, 0],
        ],
      }),
    );
    expect(shapeOfNew(outline, 1).nodes.map(({ kind }) => kind)).toEqual(['domain', 'competence', 'competence']);
  });

  it('the types of the file say which layer is rated', () => {
    const types = ['Domain', 'Cluster', 'Standard', 'Component'];
    const { outline } = readingOf(
      aPackage({
        items: types.map((CFItemType, index) => anItem(index + 1, { CFItemType })),
        children: types.map((_, index) => [index + 1, index] as const),
      }),
    );
    expect(guessRatedLayer(outline)).toBe(2);
    expect(layersOf(outline)[3]).toEqual({
      depth: 3,
      count: 1,
      leaves: 1,
      typeNames: ['Component'],
      example: 'Item 4',
    });
  });

  it.each([0, 1, 2, 10, 18])('10,000 items in one line fit the rules of a framework, rated at layer %d', (layer) => {
    const { competences } = snapshotOf(chain(10_000), { ratedLayer: layer });
    expect(treeProblems(competences)).toEqual([]);
  });
});
