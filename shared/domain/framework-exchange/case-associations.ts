import { MAX_LINK_TEXT } from '../competences/link-policy.ts';
import type { CaseItem } from './case-items.ts';
import { clip, identifierOf, placeOf } from './case-items.ts';
import { linkOf, numberOf, objectsOf, textOf, type CaseLink } from './case-values.ts';
import { associationTypeOf, linkKindOf, type CaseAssociationType } from './case-words.ts';
import { storableLinks } from './storable-links.ts';
import type { LinkTarget, OutlineLink, OutlineProblems } from './outline.ts';
import type { ParsedCase } from './parse-case.ts';
import { uriOfIdentifier } from './names.ts';
import { literalText, oneLine, plainText } from './plain-text.ts';

/** One end of an association. */
export interface AssociationEnd {
  /** Index among the items; null when it is none of them. */
  readonly item: number | null;
  readonly isDocument: boolean;
  readonly link: CaseLink;
}

/** An association of a package. */
export interface CaseAssociation {
  /** Place in `CFAssociations`. */
  readonly index: number;
  /** Null for a word that CASE does not know. */
  readonly type: CaseAssociationType | null;
  readonly origin: AssociationEnd;
  readonly destination: AssociationEnd;
  readonly sequence: number | null;
  readonly note: string;
}

/** Finds items by what associations call them: identifier or address, whatever the capitals. */
export class CaseDirectory {
  readonly #items = new Map<string, number>();
  readonly #document = new Set<string>();

  constructor(parsed: ParsedCase, items: readonly CaseItem[]) {
    const documentNames = [
      identifierOf(parsed.document),
      textOf(parsed.document['uri']),
      linkOf(parsed.document['CFPackageURI'])?.uri ?? '',
    ];
    for (const name of documentNames) if (name !== '') this.#document.add(name.toLowerCase());
    items.forEach(({ key, uri }, position) => {
      for (const name of [key, uri]) {
        if (name !== '' && !this.#items.has(name)) this.#items.set(name, position);
      }
    });
    items.forEach(({ key, uri }, position) => {
      for (const name of [key.toLowerCase(), uri.toLowerCase()]) {
        if (name !== '' && !this.#items.has(name)) this.#items.set(name, position);
      }
    });
  }

  /** What a reference means. */
  find(link: CaseLink): AssociationEnd {
    const names = [link.identifier, link.uri, link.identifier.toLowerCase(), link.uri.toLowerCase()];
    for (const name of names) {
      const item = this.#items.get(name);
      if (item !== undefined) return { item, isDocument: false, link };
    }
    const isDocument = names.some((name) => this.#document.has(name));
    return { item: null, isDocument, link };
  }
}

/** The associations of a package; what has no two ends or no known word is noted. */
export function readAssociations(
  parsed: ParsedCase,
  directory: CaseDirectory,
  problems: OutlineProblems,
): readonly CaseAssociation[] {
  const { objects, others } = objectsOf(parsed.package['CFAssociations']);
  for (let count = 0; count < others; count += 1) problems.add('wrong-shape', { key: 'CFAssociations', title: '' });
  const identifiers = new Set<string>();
  return objects.flatMap(({ index, object }): readonly CaseAssociation[] => {
    const identifier = identifierOf(object);
    const word = textOf(object['associationType']);
    const place = { key: identifier || `#${String(index + 1)}`, title: word };
    if (identifier !== '' && identifiers.has(identifier)) problems.add('duplicate-association', place);
    identifiers.add(identifier);
    const origin = linkOf(object['originNodeURI']);
    const destination = linkOf(object['destinationNodeURI']);
    const type = associationTypeOf(word);
    if (type === null) problems.add('unknown-association-type', place);
    if (origin === null || destination === null) {
      problems.add('wrong-shape', place);
      return [];
    }
    return [
      {
        index,
        type,
        origin: directory.find(origin),
        destination: directory.find(destination),
        sequence: numberOf(object['sequenceNumber']),
        note: noteOf(linkOf(object['CFAssociationGroupingURI']), parsed.isOwn),
      },
    ];
  });
}

function noteOf(grouping: CaseLink | null, isOwn: boolean): string {
  if (grouping === null) return '';
  const text = isOwn ? literalText(grouping.title) : plainText(grouping.title);
  return clip(text, MAX_LINK_TEXT.note).text;
}

/** The parent that is used of an item, and the association that names it. */
export interface UsedParent {
  /** Index of an item; null for the document. */
  readonly item: number | null;
  readonly association: CaseAssociation;
}

/**
 * The parent of each item: of several the one with the lowest sequence number, and among equals an item before the
 * document, then the first in the file. An item that names none, or only itself, or one that is not there, has null.
 */
export function chooseParents(
  items: readonly CaseItem[],
  associations: readonly CaseAssociation[],
  problems: OutlineProblems,
): readonly (UsedParent | null)[] {
  const named: CaseAssociation[][] = items.map(() => []);
  for (const association of associations) {
    if (association.type !== 'isChildOf') continue;
    const { item } = association.origin;
    if (item !== null) named[item]?.push(association);
    else problems.add('dangling-origin', outsidePlace(association.origin.link));
  }
  const hasTree = named.some((candidates) => candidates.length > 0);
  return items.map((item, position) => {
    const candidates = named[position] ?? [];
    const usable = candidates.filter(
      ({ destination }) => (destination.item !== null && destination.item !== position) || destination.isDocument,
    );
    if (candidates.some(({ destination }) => destination.item === position)) problems.add('self-parent', placeOf(item));
    const parents = new Set(usable.map(({ destination }) => destination.item));
    if (parents.size > 1) problems.add('several-parents', placeOf(item));
    if (usable.length === 0 && hasTree) {
      problems.add(candidates.length === 0 ? 'without-parent' : 'orphan', placeOf(item));
    }
    const used = usable.reduce<CaseAssociation | null>(
      (best, candidate) => (best === null || isBefore(candidate, best) ? candidate : best),
      null,
    );
    return used === null ? null : { item: used.destination.item, association: used };
  });
}

function isBefore(left: CaseAssociation, right: CaseAssociation): boolean {
  const one = left.sequence ?? Infinity;
  const other = right.sequence ?? Infinity;
  if (one !== other) return one < other;
  return left.destination.item !== null && right.destination.item === null;
}

/** A link with the association that makes it. */
export interface CaseItemLink extends Omit<OutlineLink, 'from'> {
  /** Index among the items. */
  readonly item: number;
  /** Index of the item at the other end; null when that is outside. */
  readonly otherItem: number | null;
  readonly association: CaseAssociation;
}

/**
 * The links between competences that the associations make: exact match, related and replaced by. One that starts
 * outside is turned round, since being the same and being related hold both ways; being replaced does not.
 */
export function readLinks(
  items: readonly CaseItem[],
  associations: readonly CaseAssociation[],
  problems: OutlineProblems,
): readonly CaseItemLink[] {
  const links = associations.flatMap((association): readonly CaseItemLink[] => {
    const kind = association.type === null ? null : linkKindOf(association.type);
    const { origin, destination, note } = association;
    if (kind === null || origin.isDocument || destination.isDocument) return [];
    const isTurned = origin.item === null;
    const here = isTurned ? destination : origin;
    const there = isTurned ? origin : destination;
    if (here.item === null || here.item === there.item) return [];
    const other = there.item === null ? undefined : items[there.item];
    if (other === undefined) problems.add('outside-link', outsidePlace(there.link));
    const to: LinkTarget =
      other === undefined ? outsideTarget(there.link) : { key: other.key, uri: other.uri, title: other.facts.titleNl };
    const isReversed = isTurned && kind === 'replaced-by';
    return [{ item: here.item, otherItem: there.item, to, kind, isReversed, note, association, isKept: true }];
  });
  const kept = storableLinks(
    links.map(({ item, otherItem, to, kind, isReversed }) => {
      return { from: item, inside: otherItem, outside: to.key, uri: to.uri, kind, isReversed };
    }),
  );
  return links.map((link, index) => (kept[index] === true ? link : { ...link, isKept: false }));
}

function outsideTarget({ identifier, uri, title }: CaseLink): LinkTarget {
  return {
    key: identifier,
    uri: uri === '' ? uriOfIdentifier(identifier) : uri,
    title: clip(titleOf(title), MAX_LINK_TEXT.outsideTitle).text,
  };
}

/** How the file calls the other end; what OpenSALT writes for an end that it knows nothing of is no name. */
function titleOf(title: string): string {
  const words = oneLine(plainText(title));
  return words === 'Origin' || words === 'Destination' ? '' : words;
}

function outsidePlace({ identifier, title }: CaseLink): { readonly key: string; readonly title: string } {
  return { key: identifier, title: titleOf(title) };
}
