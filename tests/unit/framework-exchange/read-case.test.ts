import { describe, expect, it } from 'vitest';
import { guessRatedLayer } from '#shared/domain/framework-exchange/assign-kinds.ts';
import { parseCase } from '#shared/domain/framework-exchange/parse-case.ts';
import {
  aPackage,
  anAssociation,
  anItem,
  caseSample,
  codesOf,
  linesOf,
  linkTo,
  readingOf,
  snapshotOf,
  uuid,
} from '../../support/framework-exchange.ts';

describe('CASE packages from outside', () => {
  it('an adopted package is locked', () => {
    const { outline } = readingOf(caseSample('opensalt-AdoptedTestFramework.json'));
    expect(outline.facts).toMatchObject({ titleNl: 'Adopted Test', status: 'active', isLocked: true });
    expect(linesOf(outline)).toEqual(['Item 1']);
    expect(outline.problems).toEqual([]);
  });

  it('sequence numbers order the items', () => {
    const { outline } = readingOf(caseSample('opensalt-SequenceNumberFramework.json'));
    expect(outline.nodes.map(({ code }) => code)).toEqual(['SNT.2', 'SNT.1']);
  });

  it('a tree of two levels: domains with competences, in the order of the file', () => {
    const { outline } = readingOf(caseSample('opensalt-SmartLevelFramework.json'));
    expect(linesOf(outline)).toEqual([
      'Item 1',
      ...Array.from({ length: 10 }, (_, index) => `  Item 1.${String(index + 1)}`),
      'Item 2',
      '  Item 2.1',
      '  Item 2.2',
    ]);
    expect(guessRatedLayer(outline)).toBe(1);
    expect(snapshotOf(outline).competences.map(({ kind }) => kind)).toEqual([
      'domain',
      ...new Array<string>(10).fill('competence'),
      'domain',
      'competence',
      'competence',
    ]);
  });
});

describe('what a tolerant reader takes', () => {
  it('references as text, numbers as text, a subject as text or list, unknown and misspelt keys', () => {
    const { outline } = readingOf(
      aPackage({
        document: {
          subject: 'Taal',
          CFPackageURI: 'https://case.test/x',
          educationalLevel: '06',
          extra: { deep: [1] },
        },
        items: [anItem(1, { CFDocumentURI: 'https://case.test/d', educationalLevel: '06' }), anItem(2), anItem(3)],
        associations: [
          anAssociation('isChildOf', `https://case.test/${uuid(2)}`, uuid(1), { sequenceNumber: '10' }),
          anAssociation('Is Child Of', linkTo(3).uri, linkTo(1), { sequenceNumber: '9' }),
          anAssociation('isChildOf', { identifier: uuid(1).toUpperCase() }, { uri: linkTo(0).uri }),
        ],
      }),
    );
    expect(linesOf(outline)).toEqual(['Item 1', '  Item 3', '  Item 2']);
    expect(codesOf(outline)).toEqual([]);
  });

  it('a document alone, null lists, and a package inside an outer object', () => {
    expect(codesOf(readingOf({ CFDocument: { title: 'Leeg' } }).outline)).toEqual(['no-nodes']);
    const bare = { ...aPackage({}), CFItems: null, CFAssociations: undefined };
    expect(readingOf({ CFPackage: bare }).outline.facts.titleNl).toBe('Proeflijst');
  });

  it('orders by sequence number, else count, else code with numbers as numbers, else the file', () => {
    const order = (patches: readonly Record<string, unknown>[], sequences: readonly (number | undefined)[] = []) =>
      linesOf(
        readingOf(
          aPackage({
            items: patches.map((patch, index) => anItem(index + 1, { fullStatement: String(index + 1), ...patch })),
            associations: patches.map((_, index) =>
              anAssociation('isChildOf', linkTo(index + 1), linkTo(0), { sequenceNumber: sequences[index] }),
            ),
          }),
        ).outline,
      ).join('');
    expect(order([{}, {}, {}, {}], [10, 9, undefined, 1])).toBe('4213');
    expect(order([{ listEnumeration: 'b.' }, { listEnumeration: 'a.' }, { listEnumeration: 'c.' }])).toBe('213');
    expect(order([{ listEnumeration: 'b.' }, { listEnumeration: 'a.' }, {}])).toBe('123');
    expect(order([{ humanCodingScheme: '1.10' }, { humanCodingScheme: '1.9' }, { humanCodingScheme: '1.1' }])).toBe(
      '321',
    );
    expect(order([{}, {}, {}])).toBe('123');
  });

  it('cuts rings at the first item in the file, and names everybody in them', () => {
    const { outline } = readingOf(
      aPackage({
        items: [1, 2, 3, 4, 5].map((number) => anItem(number)),
        children: [
          [1, 3],
          [2, 1],
          [3, 2],
          [4, 2],
          [5, 0],
        ],
      }),
    );
    expect(linesOf(outline)).toEqual(['Item 1', '  Item 2', '    Item 3', '    Item 4', 'Item 5']);
    expect(outline.problems).toEqual([
      expect.objectContaining({
        code: 'cycle',
        severity: 'warning',
        count: 3,
        places: [1, 2, 3].map((number) => ({ key: uuid(number), title: `Item ${String(number)}` })),
      }),
    ]);
  });

  it('puts orphans, children of themselves and items without a parent at the top', () => {
    const { outline } = readingOf(
      aPackage({
        items: [1, 2, 3, 4].map((number) => anItem(number)),
        children: [
          [1, 0],
          [2, 99],
          [3, 3],
        ],
      }),
    );
    expect(linesOf(outline)).toEqual(['Item 1', 'Item 2', 'Item 3', 'Item 4']);
    expect(codesOf(outline)).toEqual(['orphan', 'without-parent', 'self-parent']);
  });

  it('takes the parent with the lowest sequence number and reports the others', () => {
    const { outline } = readingOf(
      aPackage({
        items: [anItem(1), anItem(2), anItem(3)],
        children: [
          [1, 0],
          [2, 0],
          [3, 1, 2],
          [3, 2, 1],
        ],
      }),
    );
    expect(linesOf(outline)).toEqual(['Item 1', 'Item 2', '  Item 3']);
    expect(codesOf(outline)).toEqual(['several-parents']);
  });

  it('refuses two items with one identifier and names them', () => {
    const { outline } = readingOf(aPackage({ items: [anItem(1), anItem(1, { fullStatement: 'Nog een' })] }));
    expect(outline.problems[0]).toEqual({
      code: 'duplicate-identifier',
      severity: 'error',
      count: 1,
      places: [{ key: uuid(1), title: 'Nog een' }],
    });
  });

  it('makes links of exact match, related and replaced by; outside ones keep their address', () => {
    const outside = { title: 'Elders', identifier: 'abc', uri: 'https://elders.test/abc' };
    const { outline } = readingOf(
      aPackage({
        items: [anItem(1), anItem(2)],
        associations: [
          anAssociation('exactMatchOf', linkTo(1), linkTo(2)),
          anAssociation('isRelatedTo', outside, linkTo(1)),
          anAssociation('replacedBy', linkTo(2), outside),
          anAssociation('replacedBy', outside, linkTo(1)),
          anAssociation('precedes', linkTo(1), linkTo(2)),
          anAssociation('isTranslationOf', linkTo(1), linkTo(2)),
        ],
      }),
    );
    const to = { key: 'abc', uri: 'https://elders.test/abc', title: 'Elders' };
    expect(outline.links).toEqual([
      {
        from: 0,
        to: { key: uuid(2), uri: linkTo(2).uri, title: 'Item 2' },
        kind: 'exact',
        isReversed: false,
        note: '',
        isKept: true,
      },
      { from: 0, to, kind: 'related', isReversed: false, note: '', isKept: true },
      { from: 1, to, kind: 'replaced-by', isReversed: false, note: '', isKept: true },
      { from: 0, to, kind: 'replaced-by', isReversed: true, note: '', isKept: true },
    ]);
    expect(outline.otherAssociations).toBe(2);
    expect(codesOf(outline)).toEqual(['unknown-association-type', 'outside-link']);
  });

  it('takes an end that the file has no name for by its address alone', () => {
    const nameless = { title: 'Destination', identifier: 'x', uri: 'https://elders.test/x' };
    const { outline } = readingOf(
      aPackage({ items: [anItem(1)], associations: [anAssociation('exactMatchOf', linkTo(1), nameless)] }),
    );
    expect(outline.links[0]?.to).toEqual({ key: 'x', uri: 'https://elders.test/x', title: '' });
  });

  it('links two items once, and lets nothing be replaced by what it replaces; the rest stays in the file', () => {
    const { outline } = readingOf(
      aPackage({
        items: [anItem(1), anItem(2), anItem(3)],
        associations: [
          anAssociation('exactMatchOf', linkTo(1), linkTo(2)),
          anAssociation('isRelatedTo', linkTo(2), linkTo(1)),
          anAssociation('replacedBy', linkTo(1), linkTo(3)),
          anAssociation('replacedBy', linkTo(3), linkTo(2)),
          anAssociation('replacedBy', linkTo(2), linkTo(1)),
        ],
      }),
    );
    expect(outline.links.map(({ isKept }) => isKept)).toEqual([true, false, true, true, false]);
  });

  it('nothing is in use longer than what stands above it', () => {
    const { outline } = readingOf(
      aPackage({
        items: [
          anItem(1, { statusEndDate: '2025-07-31' }),
          anItem(2),
          anItem(3, { statusEndDate: '2024-01-01T00:00:00Z' }),
        ],
        children: [
          [1, 0],
          [2, 1],
          [3, 1],
        ],
      }),
    );
    expect(outline.nodes.map(({ retiredOn }) => retiredOn)).toEqual(['2025-07-31', '2025-07-31', '2024-01-01']);
  });

  it('reads a deprecated document as retired and a draft as draft', () => {
    const statusOf = (adoptionStatus: string) => readingOf(aPackage({ document: { adoptionStatus } })).outline.facts;
    expect(statusOf('Deprecated')).toMatchObject({ status: 'retired', isLocked: false });
    expect(statusOf('Private Draft')).toMatchObject({ status: 'draft', isLocked: false });
    expect(statusOf('Adopted')).toMatchObject({ status: 'active', isLocked: true });
    expect(statusOf('')).toMatchObject({ status: 'active', isLocked: false });
  });

  it('keys like __proto__ and constructor are keys like any other', () => {
    const text = JSON.stringify(aPackage({ items: [anItem(1)] })).replace(
      '"CFItems":[{',
      '"__proto__":{"title":"boos"},"CFItems":[{"__proto__":{"fullStatement":"boos"},"constructor":"x",',
    );
    expect(linesOf(readingOf(text).outline)).toEqual(['Item 1']);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  it('makes titles of statements: plain, short, never empty; the code or identifier helps out', () => {
    const long = `${'woord '.repeat(60)}einde`;
    const { outline } = readingOf(
      aPackage({
        items: [
          anItem(1, { fullStatement: '<p>Geeft <b>les</b></p><script>alert(1)</script>' }),
          anItem(2, { fullStatement: long }),
          anItem(3, { fullStatement: 'De hele zin.', abbreviatedStatement: 'Kort' }),
          anItem(4, { fullStatement: '', humanCodingScheme: 'D.4' }),
          anItem(5, { fullStatement: null }),
          anItem(6, { fullStatement: 'كفاءة \u{1F600}' }),
        ],
      }),
    );
    const [first, second, third, fourth, fifth, sixth] = outline.nodes;
    expect(first).toMatchObject({ titleNl: 'Geeft les', titleEn: 'Geeft les', descriptionNl: '' });
    expect(second?.titleNl).toMatch(/^woord .*woord…$/);
    expect(second?.titleNl.length).toBeLessThanOrEqual(200);
    expect(second?.descriptionNl).toBe(long);
    expect(third).toMatchObject({ titleNl: 'Kort', descriptionNl: 'De hele zin.' });
    expect(fourth).toMatchObject({ titleNl: 'D.4', code: 'D.4' });
    expect(fifth?.titleNl).toBe(uuid(5));
    expect(sixth?.titleNl).toBe('كفاءة \u{1F600}');
    expect(codesOf(outline)).toEqual(['title-missing', 'text-cleaned', 'title-shortened']);
  });

  it.each([
    ['', 'json-damaged'],
    ['<html>', 'json-damaged'],
    ['{"CFDocument":', 'json-damaged'],
    ['[]', 'not-a-framework'],
    ['42', 'not-a-framework'],
    ['{"lsDoc":{}}', 'not-a-framework'],
    ['{"CFDocument":"x"}', 'not-a-framework'],
    [`{"CFDocument":{},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'json-too-deep'],
  ])('%.30j is %s', (text, reason) => {
    expect(parseCase(text)).toBe(reason);
  });
});
