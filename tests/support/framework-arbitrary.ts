import fc from 'fast-check';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, CompetenceLinkId, FrameworkId } from '#shared/kernel/ids.ts';
import {
  COMPETENCE_LINK_KINDS,
  type Competence,
  type CompetenceKind,
  type CompetenceLink,
} from '#shared/domain/competences/entities.ts';
import { inBothLanguages } from '#shared/domain/competences/framework-texts.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import { exchangeKeysOf, uuidOfName } from '#shared/domain/framework-exchange/names.ts';
import { literalText, oneLine } from '#shared/domain/framework-exchange/plain-text.ts';
import { storableLinks } from '#shared/domain/framework-exchange/storable-links.ts';
import type { ExistingLink } from '#shared/domain/framework-exchange/update-types.ts';

/** Text of every kind that people and tools write, as the program keeps it. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'Sterk in <b>taal</b> & rekenen',
      '2 < 3',
      '**geen** nadruk',
      'كفاءة \u{1F600}',
      '=1+1',
      '"aan"; \'uit\'',
      '',
    ),
  )
  .map(literalText);
const line = text.map(oneLine);
const title = fc.tuple(line, line).map(([nl, en]) => {
  const both = inBothLanguages({ nl, en });
  return { titleNl: both.nl || 'Titel', titleEn: both.en || 'Titel' };
});
const descriptions = fc.record({ descriptionNl: text, descriptionEn: text });
const day = fc.option(fc.constantFrom('2024-07-31', '2026-01-01').map((date) => date as IsoDate));

/** The earlier of two last days; none is later than any. */
function earlier(left: IsoDate | null, right: IsoDate | null): IsoDate | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}

/** A framework with tree, scale, descriptors and links inside and outside, as the rules of frameworks allow it. */
export const anyFramework: fc.Arbitrary<FrameworkSnapshot> = fc
  .record({
    names: title,
    descriptions,
    version: line,
    status: fc.constantFrom('draft' as const, 'active' as const, 'retired' as const),
    locked: fc.boolean(),
    source: text.filter((source) => source !== 'Groeikaart'),
    licence: text,
    labels: fc.uniqueArray(
      line.filter((label) => label !== ''),
      { minLength: 2, maxLength: 5, selector: (label) => label.toLowerCase() },
    ),
    english: fc.array(line, { minLength: 5, maxLength: 5 }),
    nodes: fc.array(
      fc.record({
        parent: fc.nat(),
        kind: fc.constantFrom<CompetenceKind>('domain', 'competence', 'indicator'),
        names: title,
        descriptions,
        code: line,
        retiredOn: day,
        descriptors: fc.array(fc.record({ level: fc.nat(4), textNl: text, textEn: text }), { maxLength: 4 }),
      }),
      { maxLength: 25 },
    ),
    links: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.option(fc.nat()),
        kind: fc.constantFrom(...COMPETENCE_LINK_KINDS),
        note: line,
        number: fc.nat(50),
      }),
      { maxLength: 6 },
    ),
  })
  .map((drawn) => {
    const frameworkId = 'framework-1' as FrameworkId;
    const levels = drawn.labels.map((labelNl, index) => ({
      level: index + 1,
      labelNl,
      labelEn: drawn.english[index] || labelNl,
    }));
    const competences: Competence[] = [];
    drawn.nodes.forEach(({ parent: drawnParent, kind: wanted, names, descriptions: texts, ...node }, index) => {
      const hosts = [null, ...competences.filter(({ kind }) => kind !== 'indicator')];
      const parent = hosts[drawnParent % hosts.length] ?? null;
      const kind = parent?.kind === 'competence' ? 'indicator' : wanted === 'indicator' ? 'competence' : wanted;
      const parentId = parent?.id ?? null;
      const known = new Set<number>();
      const descriptors = node.descriptors
        .filter(
          ({ level, textNl, textEn }) =>
            level > 0 && level <= levels.length && textNl + textEn !== '' && !known.has(level) && known.add(level),
        )
        .sort((left, right) => left.level - right.level);
      competences.push({
        id: `competence-${String(index + 1)}` as CompetenceId,
        frameworkId,
        parentId,
        kind,
        code: node.code,
        ...names,
        ...texts,
        position: competences.filter((other) => other.parentId === parentId).length,
        retiredOn: earlier(node.retiredOn, parent?.retiredOn ?? null),
        descriptors: kind === 'competence' ? descriptors : [],
        sourceKey: null,
      });
    });
    const drawnLinks = drawn.links.flatMap(({ from, to, kind, note, number }, index): readonly ExistingLink[] => {
      const start = competences[from % Math.max(1, competences.length)];
      const inside = to === null ? undefined : competences[to % Math.max(1, competences.length)];
      if (start === undefined || inside?.id === start.id) return [];
      const key = uuidOfName(`outside ${String(number)}`);
      const target = { key, uri: `https://elders.test/${key}`, title: `Elders ${String(number)}` };
      const link: CompetenceLink = {
        id: `link-${String(index)}` as CompetenceLinkId,
        fromId: start.id,
        toId: inside?.id ?? null,
        outsideUri: inside === undefined ? target.uri : '',
        outsideTitle: inside === undefined ? target.title : '',
        kind,
        note,
      };
      if (inside === undefined) return [{ link, target, targetKeys: [target.uri] }];
      const targetKeys = exchangeKeysOf(inside);
      const identifier = targetKeys.at(-1) ?? '';
      return [{ link, target: { key: identifier, uri: `urn:uuid:${identifier}`, title: inside.titleNl }, targetKeys }];
    });
    const placeOf = new Map<string, number>(competences.map(({ id }, index) => [id, index]));
    const kept = storableLinks(
      drawnLinks.map(({ link, target }) => ({
        from: placeOf.get(link.fromId) ?? 0,
        inside: link.toId === null ? null : (placeOf.get(link.toId) ?? null),
        outside: target.key,
        uri: target.uri,
        kind: link.kind,
        isReversed: false,
      })),
    );
    const links = drawnLinks.filter((_, index) => kept[index] === true);
    return {
      incoming: [],
      framework: {
        id: frameworkId,
        shippedKey: null,
        ...drawn.names,
        ...drawn.descriptions,
        version: drawn.version,
        status: drawn.status,
        source: drawn.source,
        licence: drawn.licence,
        levels,
        replacesId: null,
        sourceKey: null,
        isLocked: drawn.locked && drawn.status === 'active',
      },
      competences,
      links,
    };
  });
