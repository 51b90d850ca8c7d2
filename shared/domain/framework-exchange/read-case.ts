import { MAX_FRAMEWORK_NODES } from '../competences/framework-policy.ts';
import { arrangeTree, inheritLastDays } from './arrange-tree.ts';
import {
  CaseDirectory,
  chooseParents,
  readAssociations,
  readLinks,
  type CaseAssociation,
  type CaseItemLink,
  type UsedParent,
} from './case-associations.ts';
import { readDocument } from './case-document.ts';
import { identifierOf, placeOf, readItems, type CaseItem } from './case-items.ts';
import { readRubrics } from './case-rubrics.ts';
import { OutlineProblems, type FrameworkOutline, type OutlineNode } from './outline.ts';
import type { ParsedCase } from './parse-case.ts';

/** A package understood: the outline, and from which parts of the file each node comes. */
export interface CaseReading {
  readonly parsed: ParsedCase;
  readonly outline: FrameworkOutline;
  readonly items: readonly CaseItem[];
  readonly associations: readonly CaseAssociation[];
  /** Per item the parent that is used. */
  readonly usedParents: readonly (UsedParent | null)[];
  readonly links: readonly CaseItemLink[];
  /** Per node of the outline the index of its item. */
  readonly itemOfNode: readonly number[];
}

/**
 * Reads a CASE package the tolerant way: references as text or object, numbers as text, unknown keys, associations that
 * point outside, several parents, rings and loose items are all taken, and what is odd is noted. Only what cannot be
 * told apart is an error: two items with one identifier, or more items than a framework may have.
 *
 * Pure, and never fails on anything that {@link ParsedCase} can hold.
 */
export function readCase(parsed: ParsedCase): CaseReading {
  const problems = new OutlineProblems();
  const facts = readDocument(parsed, problems);
  const items = readItems(parsed, problems);
  const key = identifierOf(parsed.document);
  const doubles = key === '' ? [] : items.filter((item) => item.key === key);
  for (const item of doubles) problems.add('duplicate-identifier', placeOf(item));
  if (items.length > MAX_FRAMEWORK_NODES) problems.add('too-many-nodes');
  if (items.length === 0) problems.add('no-nodes');
  const directory = new CaseDirectory(parsed, items);
  const associations = readAssociations(parsed, directory, problems);
  const usedParents = chooseParents(items, associations, problems);
  const tree = arrangeTree(
    items.map(({ facts: { code }, enumeration }, index) => {
      const used = usedParents[index] ?? null;
      return { parent: used?.item ?? null, sequence: used?.association.sequence ?? null, enumeration, code };
    }),
  );
  for (const ring of tree.rings) {
    for (const index of ring) {
      const item = items[index];
      if (item !== undefined) problems.add('cycle', placeOf(item));
    }
  }
  const rubrics = readRubrics(parsed, directory, problems);
  const links = readLinks(items, associations, problems);
  const lastDays = inheritLastDays(
    items.map(({ facts: { retiredOn } }) => retiredOn),
    tree,
  );
  const nodeOfItem = new Map(tree.order.map((item, node) => [item, node]));
  const nodes = tree.order.flatMap((index): readonly OutlineNode[] => {
    const item = items[index];
    if (item === undefined) return [];
    const parent = tree.parents[index] ?? null;
    return [
      {
        ...item.facts,
        retiredOn: lastDays[index] ?? null,
        key: item.key,
        sourceKey: item.key,
        parent: parent === null ? null : (nodeOfItem.get(parent) ?? null),
        depth: tree.depths[index] ?? 0,
        typeName: item.typeName,
        kind: item.kind,
        descriptors: rubrics.descriptors.get(index) ?? [],
      },
    ];
  });
  const outline: FrameworkOutline = {
    format: 'case',
    facts,
    key: key === '' ? null : key,
    replacesKey: replacesKeyOf(associations),
    levels: rubrics.levels,
    nodes,
    links: links.map(({ item, to, kind, isReversed, note, isKept }) => {
      return { from: nodeOfItem.get(item) ?? 0, to, kind, isReversed, note, isKept };
    }),
    otherAssociations: associations.filter(({ type }) => type !== 'isChildOf').length - links.length,
    problems: problems.list(),
  };
  return { parsed, outline, items, associations, usedParents, links, itemOfNode: tree.order };
}

/** The framework that this one replaces: the other end of "replaced by this document". */
function replacesKeyOf(associations: readonly CaseAssociation[]): string | null {
  const found = associations.find(
    ({ type, origin, destination }) => type === 'replacedBy' && destination.isDocument && origin.item === null,
  );
  return found?.origin.link.identifier ?? null;
}
