import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoMoment } from '#shared/kernel/dates.ts';
import type { CompetenceLinkId } from '#shared/kernel/ids.ts';
import type { CompetenceLink, FrameworkLevel } from '#shared/domain/competences/entities.ts';
import { guessRatedLayer } from '#shared/domain/framework-exchange/assign-kinds.ts';
import { carryOutPlan } from '#shared/domain/framework-exchange/carry-out-plan.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import { planNewFramework, type FrameworkPlan } from '#shared/domain/framework-exchange/exchange-plan.ts';
import { exchangeKeysOf, uuidOfName } from '#shared/domain/framework-exchange/names.ts';
import type { FrameworkOutline } from '#shared/domain/framework-exchange/outline.ts';
import { parseCase, type ParsedCase } from '#shared/domain/framework-exchange/parse-case.ts';
import type { ExistingLink } from '#shared/domain/framework-exchange/update-types.ts';
import { readCase, type CaseReading } from '#shared/domain/framework-exchange/read-case.ts';
import { sequentialIds } from './sequential-ids.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'shared', 'test-data', 'case');

/** The CASE packages from outside, by file name. */
export const CASE_SAMPLES = [
  'opensalt-AdoptedTestFramework.json',
  'opensalt-SequenceNumberFramework.json',
  'opensalt-SmartLevelFramework.json',
] as const;

/** The text of a sample. */
export function caseSample(name: (typeof CASE_SAMPLES)[number]): string {
  return readFileSync(join(SAMPLES, name), 'utf8');
}

/** A moment for exports. */
export const EXPORT_MOMENT = '2026-11-01T09:00:00.000Z' as IsoMoment;

/** The scale that tests choose for files without one. */
export const CHOSEN_LEVELS: readonly FrameworkLevel[] = ['Beginnend', 'Basis', 'Gevorderd', 'Expert'].map(
  (label, index) => ({ level: index + 1, labelNl: label, labelEn: label }),
);

const DOCUMENT = '11111111-1111-4111-8111-111111111111';

/** A UUID that ends in a number. */
export function uuid(number: number): string {
  return `22222222-2222-4222-8222-${String(number).padStart(12, '0')}`;
}

/** What a made package holds; keys beyond these go in as they are. */
export interface MadePackage {
  readonly document?: Readonly<Record<string, unknown>>;
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  /** Child, parent (0 is the document) and sequence number. */
  readonly children?: readonly (readonly [number, number, number?])[];
  readonly associations?: readonly Readonly<Record<string, unknown>>[];
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A reference to an item of a made package; 0 is its document. */
export function linkTo(number: number): { readonly title: string; readonly identifier: string; readonly uri: string } {
  const identifier = number === 0 ? DOCUMENT : uuid(number);
  return { title: `Item ${String(number)}`, identifier, uri: `https://case.test/${identifier}` };
}

/** An item of a made package. */
export function anItem(number: number, patch: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    identifier: uuid(number),
    uri: `https://case.test/${uuid(number)}`,
    fullStatement: `Item ${String(number)}`,
    lastChangeDateTime: '2020-01-01T00:00:00+00:00',
    ...patch,
  };
}

/** An association of a made package. */
export function anAssociation(
  type: string,
  origin: unknown,
  destination: unknown,
  patch: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    identifier: uuidOfName(JSON.stringify([type, origin, destination])),
    uri: 'https://case.test/association',
    associationType: type,
    originNodeURI: origin,
    destinationNodeURI: destination,
    lastChangeDateTime: '2020-01-01T00:00:00+00:00',
    ...patch,
  };
}

/** A CASE package as an object. */
export function aPackage({ document, items = [], children = [], associations = [], more = {} }: MadePackage) {
  const tree = children.map(([child, parent, sequenceNumber], index) => ({
    ...anAssociation('isChildOf', linkTo(child), linkTo(parent)),
    identifier: `44444444-4444-4444-8444-${String(index).padStart(12, '0')}`,
    ...(sequenceNumber !== undefined && { sequenceNumber }),
  }));
  return {
    CFDocument: {
      identifier: DOCUMENT,
      uri: `https://case.test/${DOCUMENT}`,
      creator: 'Proef',
      title: 'Proeflijst',
      lastChangeDateTime: '2020-01-01T00:00:00+00:00',
      ...document,
    },
    CFItems: items,
    CFAssociations: [...tree, ...associations],
    ...more,
  };
}

/** A text parsed as a package; fails the test when it is none. */
export function parsedOf(text: string): ParsedCase {
  const parsed = parseCase(text);
  if (typeof parsed === 'string') throw new Error(`Not a package: ${parsed}`);
  return parsed;
}

/** A package read. */
export function readingOf(content: unknown): CaseReading {
  return readCase(parsedOf(typeof content === 'string' ? content : JSON.stringify(content)));
}

/** The codes of what was noticed. */
export function codesOf(outline: FrameworkOutline): readonly string[] {
  return outline.problems.map(({ code }) => code);
}

/** A tree as indented lines. */
export function linesOf(outline: FrameworkOutline): readonly string[] {
  return outline.nodes.map(({ depth, titleNl }) => `${'  '.repeat(depth)}${titleNl}`);
}

/** The framework that an outline becomes, as if it stood in a workspace of its own. */
export function snapshotOf(
  outline: FrameworkOutline,
  choices: { readonly ratedLayer?: number; readonly levels?: readonly FrameworkLevel[] } = {},
): FrameworkSnapshot {
  const plan = planNewFramework(outline, {
    ratedLayer: choices.ratedLayer ?? guessRatedLayer(outline),
    levels: choices.levels ?? outline.levels ?? CHOSEN_LEVELS,
    hasFileLevels: choices.levels === undefined && outline.levels !== null,
    title: null,
  });
  return snapshotOfPlan(plan);
}

/** What a plan for a new framework makes. */
export function snapshotOfPlan(plan: FrameworkPlan): FrameworkSnapshot {
  const { framework, created, idOf } = carryOutPlan(plan, null, null, sequentialIds());
  const byId = new Map(created.map((competence) => [competence.id, competence]));
  const links = plan.linksToAdd.flatMap(
    ({ from, to, toNode, kind, isReversed, note }, index): readonly ExistingLink[] => {
      if (isReversed) return [];
      const inside = toNode === null ? undefined : byId.get(idOf(toNode));
      const link: CompetenceLink = {
        id: `link-${String(index)}` as CompetenceLinkId,
        fromId: idOf(from),
        toId: inside?.id ?? null,
        outsideUri: inside === undefined ? to.uri : '',
        outsideTitle: inside === undefined ? to.title : '',
        kind,
        note,
      };
      const targetKeys = inside === undefined ? [to.uri] : exchangeKeysOf(inside);
      const target = inside === undefined ? { ...to, key: to.uri } : { ...to, key: targetKeys.at(-1) ?? '' };
      return [{ link, target, targetKeys }];
    },
  );
  return { framework, competences: created, links, incoming: [] };
}
