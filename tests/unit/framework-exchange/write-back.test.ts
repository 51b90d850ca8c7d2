import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { guessRatedLayer } from '#shared/domain/framework-exchange/assign-kinds.ts';
import { compactJson } from '#shared/domain/framework-exchange/json-text.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import { writeBackCase } from '#shared/domain/framework-exchange/write-back.ts';
import { writeCase } from '#shared/domain/framework-exchange/write-case.ts';
import { anyFramework } from '../../support/framework-arbitrary.ts';
import {
  aPackage,
  anAssociation,
  anItem,
  CASE_SAMPLES,
  caseSample,
  CHOSEN_LEVELS,
  EXPORT_MOMENT,
  linesOf,
  linkTo,
  readingOf,
  snapshotOf,
  uuid,
} from '../../support/framework-exchange.ts';

/** Writes a package back after a change in the workspace. */
function writtenBack(
  content: unknown,
  change: (snapshot: FrameworkSnapshot) => FrameworkSnapshot = (snapshot) => snapshot,
  ratedLayer?: number,
): string {
  const reading = readingOf(content);
  const snapshot = snapshotOf(reading.outline, ratedLayer === undefined ? {} : { ratedLayer });
  const hasFileLevels = reading.outline.levels !== null;
  const choices = {
    levels: snapshot.framework.levels,
    hasFileLevels,
    ratedLayer: ratedLayer ?? guessRatedLayer(reading.outline),
  };
  return writeBackCase(reading, change(snapshot), choices, EXPORT_MOMENT);
}

function withNode(snapshot: FrameworkSnapshot, title: string, patch: Partial<Competence>): FrameworkSnapshot {
  const competences = snapshot.competences.map((node) => (node.titleNl === title ? { ...node, ...patch } : node));
  return { ...snapshot, competences };
}

function idOf(snapshot: FrameworkSnapshot, title: string): CompetenceId {
  const found = snapshot.competences.find(({ titleNl }) => titleNl === title);
  if (found === undefined) throw new Error('No such node');
  return found.id;
}

const DIRTY = aPackage({
  document: {
    subject: 'Taal',
    extra: { a: [1, null, { b: 'ç' }] },
    adoptionStatus: 'Draft',
    CFPackageURI: 'https://case.test/p',
  },
  items: [
    anItem(1, { fullStatement: '<p>Eerste <b>item</b></p>', educationalLevel: '06', CFItemType: 'Domain' }),
    anItem(2, { fullStatement: 'Tweede', notes: 'blijft', extensions: { x: true } }),
    anItem(3, { fullStatement: 'Derde', abbreviatedStatement: 'Drie' }),
    anItem(4, { fullStatement: 'كفاءة \u{1F600}', identifier: undefined }),
  ],
  associations: [
    anAssociation('isChildOf', linkTo(2).uri, linkTo(1), { sequenceNumber: '2' }),
    anAssociation('isChildOf', linkTo(3), linkTo(1), { sequenceNumber: '1', strange: 0 }),
    anAssociation('isChildOf', linkTo(3), linkTo(2), { sequenceNumber: 5 }),
    anAssociation('isChildOf', linkTo(1), linkTo(3), {}),
    anAssociation('exactMatchOf', linkTo(2), 'https://elders.test/x'),
    anAssociation('exactMatchOf', linkTo(2), 'https://elders.test/x', { uri: 'https://case.test/twice' }),
    anAssociation('exemplar', linkTo(2), { title: '', identifier: 'v', uri: 'https://film.test/v' }),
    anAssociation('verzonnen', linkTo(1), linkTo(3)),
    { associationType: 'isChildOf' },
  ],
  more: {
    CFRubrics: [{ identifier: uuid(9), uri: 'x', odd: 1 }],
    CFDefinitions: { CFItemTypes: [{ title: 'Domain' }], own: [] },
    loose: 'x',
  },
});

describe('a package that was read and not changed', () => {
  it.each(CASE_SAMPLES)('%s comes out equal', (name) => {
    expect(JSON.parse(writtenBack(caseSample(name)))).toEqual(JSON.parse(caseSample(name)));
  });

  it('comes out equal with everything that the program does not know, wherever the layer that is rated', () => {
    for (const layer of [0, 1, 2]) {
      expect(JSON.parse(writtenBack(DIRTY, undefined, layer))).toEqual(JSON.parse(JSON.stringify(DIRTY)));
    }
  });

  it('keeps how numbers are written, and an outer object', () => {
    const text = '{"meta":1.50,"CFPackage":{"CFDocument":{"title":"T","n":12345678901234567890},"CFItems":[]}}';
    expect(compactJson(writtenBack(text)).trim()).toBe(text);
  });

  it('comes out equal whatever the package', () => {
    const value = fc.jsonValue({ maxDepth: 2 });
    const number = fc.integer({ min: 0, max: 12 });
    const link = number.chain((at) => fc.constantFrom<unknown>(linkTo(at), linkTo(at).uri, uuid(at), null, 7));
    const item = fc.tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.dictionary(
        fc.constantFrom('fullStatement', 'notes', 'humanCodingScheme', 'statusEndDate', 'CFItemType', 'x'),
        value,
      ),
    );
    const association = fc.tuple(
      fc.constantFrom('isChildOf', 'isChildOf', 'exactMatchOf', 'replacedBy', 'isRelatedTo', 'x'),
      link,
      link,
      value,
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { selector: ([at]) => at }),
        fc.array(association, { maxLength: 20 }),
        fc.dictionary(fc.string(), value),
        fc.integer({ min: 0, max: 3 }),
        (items, associations, more, layer) => {
          const content = aPackage({
            items: items.map(([at, patch]) => anItem(at, patch)),
            associations: associations.map(([type, origin, destination, sequenceNumber]) =>
              anAssociation(type, origin, destination, { sequenceNumber }),
            ),
            more: { ...more },
          });
          expect(JSON.parse(writtenBack(content, undefined, layer))).toEqual(JSON.parse(JSON.stringify(content)));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a package that was changed here', () => {
  it('a new title changes one item and nothing else; HTML elsewhere stays', () => {
    const before = JSON.parse(JSON.stringify(DIRTY)) as Record<string, Record<string, unknown>[]>;
    const after = JSON.parse(
      writtenBack(DIRTY, (snapshot) => withNode(snapshot, 'Tweede', { titleNl: 'Nieuw', titleEn: 'Nieuw' })),
    ) as typeof before;
    const expected = structuredClone(before);
    Object.assign(expected['CFItems']?.[1] ?? {}, { fullStatement: 'Nieuw', lastChangeDateTime: EXPORT_MOMENT });
    Object.assign(expected['CFDocument'] ?? {}, { lastChangeDateTime: EXPORT_MOMENT });
    expect(after).toEqual(expected);
  });

  it('a translation of an English item becomes its alternative label', () => {
    const content = aPackage({ document: { language: 'en' }, items: [anItem(1, { fullStatement: 'Teaches' })] });
    const after = JSON.parse(
      writtenBack(content, (snapshot) => withNode(snapshot, 'Teaches', { titleNl: 'Geeft les' })),
    ) as typeof content;
    expect(after.CFItems[0]).toMatchObject({ fullStatement: 'Teaches', alternativeLabel: 'Geeft les' });
  });

  it('a short title for a long statement leaves the statement as it was written', () => {
    const long = `<p>${'woord '.repeat(60)}</p>`;
    const content = aPackage({ items: [anItem(1, { fullStatement: long })] });
    const after = JSON.parse(
      writtenBack(content, (snapshot) => ({
        ...snapshot,
        competences: snapshot.competences.map((node) => ({ ...node, titleNl: 'Kort', titleEn: 'Kort' })),
      })),
    ) as typeof content;
    expect(after.CFItems[0]).toMatchObject({ fullStatement: long, abbreviatedStatement: 'Kort' });
  });

  const TREE = aPackage({
    items: [1, 2, 3, 4].map((number) => anItem(number)),
    children: [
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 0],
    ],
  });

  it('what was deleted goes, with its associations; what was moved and reordered is so when it is read again', () => {
    const gone = writtenBack(TREE, (snapshot) => ({
      ...snapshot,
      competences: snapshot.competences.filter(({ titleNl }) => titleNl !== 'Item 2'),
    }));
    expect(linesOf(readingOf(gone).outline)).toEqual(['Item 1', '  Item 3', 'Item 4']);
    expect((JSON.parse(gone) as typeof TREE).CFAssociations).toHaveLength(3);

    const moved = writtenBack(TREE, (snapshot) =>
      withNode(withNode(snapshot, 'Item 3', { parentId: null, position: 0 }), 'Item 1', { position: 1 }),
    );
    expect(linesOf(readingOf(moved).outline)).toEqual(['Item 3', 'Item 1', '  Item 2', 'Item 4']);
  });

  it('what is new gets an identifier and its place; what is retired an end', () => {
    const added = writtenBack(TREE, (snapshot) => {
      const parentId = idOf(snapshot, 'Item 1');
      const model = snapshot.competences.find(({ titleNl }) => titleNl === 'Item 2');
      if (model === undefined) throw new Error('No model');
      const node: Competence = {
        ...model,
        id: 'competence-99' as CompetenceId,
        titleNl: 'Nieuw',
        titleEn: 'New',
        sourceKey: null,
        parentId,
        position: 1,
      };
      const shifted = withNode(withNode(snapshot, 'Item 3', { position: 2 }), 'Item 4', {
        retiredOn: isoDate('2026-07-31'),
      });
      return { ...shifted, competences: [...shifted.competences, node] };
    });
    const { outline } = readingOf(added);
    expect(linesOf(outline)).toEqual(['Item 1', '  Item 2', '  Nieuw', '  Item 3', 'Item 4']);
    expect(outline.nodes.at(-1)?.retiredOn).toBe('2026-07-31');
    expect((JSON.parse(added) as typeof TREE).CFItems.at(-1)).toMatchObject({
      alternativeLabel: 'New',
      CFItemType: 'competence',
    });
  });

  it('links that were removed go, new ones come, those that cannot be kept here stay', () => {
    const content = aPackage({
      items: [anItem(1), anItem(2)],
      associations: [
        anAssociation('exactMatchOf', linkTo(1), 'https://elders.test/a'),
        anAssociation('isRelatedTo', linkTo(1), linkTo(2)),
        anAssociation('replacedBy', 'https://elders.test/b', linkTo(1)),
      ],
    });
    const after = readingOf(
      writtenBack(content, (snapshot) => {
        const [first, second] = snapshot.links;
        if (first === undefined || second === undefined) throw new Error('No links');
        const link = { ...first.link, kind: 'replaced-by' as const, note: 'Nieuwe druk' };
        return {
          ...snapshot,
          links: [
            { ...first, link },
            { ...second, link: { ...second.link, note: 'Bijna' } },
          ],
        };
      }),
    ).outline.links;
    expect(after.map(({ kind, to, isReversed, note }) => [kind, to.uri, isReversed, note])).toEqual([
      ['related', linkTo(2).uri, false, 'Bijna'],
      ['replaced-by', 'https://elders.test/b', true, ''],
      ['replaced-by', 'https://elders.test/a', false, 'Nieuwe druk'],
    ]);
  });

  it('another scale and descriptors come as a rubric beside those of others, and win when read again', () => {
    const level = (quality: string, score: number) => ({ identifier: uuid(score), quality, score });
    const foreign = {
      identifier: uuid(9),
      CFRubricCriteria: [{ CFRubricCriterionLevels: [level('A', 1), level('B', 2)] }],
    };
    const content = aPackage({
      items: [anItem(1)],
      more: { CFRubrics: [foreign] },
    });
    const text = writtenBack(content, (snapshot) => ({
      ...snapshot,
      framework: { ...snapshot.framework, levels: CHOSEN_LEVELS },
      competences: snapshot.competences.map((node) => ({
        ...node,
        descriptors: [{ level: 4, textNl: 'Leidt', textEn: 'Leads' }],
      })),
    }));
    expect((JSON.parse(text) as { CFRubrics: unknown[] }).CFRubrics).toContainEqual(foreign);
    const { outline } = readingOf(text);
    expect(outline.levels).toEqual(CHOSEN_LEVELS);
    expect(outline.nodes[0]?.descriptors).toEqual([{ level: 4, textNl: 'Leidt', textEn: 'Leads' }]);
  });

  it('facts of the framework change in the document', () => {
    const after = readingOf(
      writtenBack(DIRTY, (snapshot) => ({
        ...snapshot,
        framework: {
          ...snapshot.framework,
          titleNl: 'Andere',
          titleEn: 'Andere',
          version: '2',
          status: 'retired',
          licence: 'CC BY',
          source: 'Wij',
        },
      })),
    ).outline.facts;
    expect(after).toMatchObject({
      titleNl: 'Andere',
      version: '2',
      status: 'retired',
      licence: 'CC BY',
      source: 'Wij',
    });
  });

  it('any edit of a framework made here is found again in its package', () => {
    fc.assert(
      fc.property(anyFramework, anyFramework, (snapshot, other) => {
        const reading = readingOf(JSON.stringify(writeCase(snapshot, EXPORT_MOMENT)));
        const first = snapshotOf(reading.outline);
        // Texts, codes and ends of another framework, on the same tree.
        const competences = first.competences.map((node, index) => {
          const source = other.competences[index];
          if (source === undefined) return node;
          const { titleNl, titleEn, descriptionNl, descriptionEn, code } = source;
          return { ...node, titleNl, titleEn, descriptionNl, descriptionEn, code };
        });
        const edited = {
          ...first,
          competences,
          framework: {
            ...first.framework,
            titleNl: other.framework.titleNl,
            descriptionEn: other.framework.descriptionEn,
          },
        };
        const text = writeBackCase(
          reading,
          edited,
          { levels: first.framework.levels, hasFileLevels: true, ratedLayer: 1 },
          EXPORT_MOMENT,
        );
        const again = snapshotOf(readingOf(text).outline);
        const factsOf = ({ framework, competences: nodes }: FrameworkSnapshot) => ({
          title: framework.titleNl,
          description: framework.descriptionEn,
          nodes: nodes.map(({ titleNl, titleEn, descriptionNl, descriptionEn, code, retiredOn, kind }) => ({
            titleNl,
            titleEn,
            descriptionNl,
            descriptionEn,
            code,
            retiredOn,
            kind,
          })),
        });
        expect(factsOf(again)).toEqual(factsOf(edited));
      }),
      { numRuns: 150 },
    );
  });
});
