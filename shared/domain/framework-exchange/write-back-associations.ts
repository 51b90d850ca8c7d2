import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence } from '../competences/entities.ts';
import { childrenByParent } from '../competences/tree-moves.ts';
import type { AlignedOutline } from './align-outline.ts';
import {
  associationOf,
  groupingReference,
  linkAssociationOf,
  type CaseReference,
  type FrameworkSnapshot,
  type WriteContext,
} from './case-writer.ts';
import type { JsonObject } from './json-text.ts';
import type { CaseReading } from './read-case.ts';
import { setMember, type ObjectPatch } from './write-back-items.ts';

/** What has to change of the associations of a package. */
export interface AssociationEdits {
  /** By place in `CFAssociations`; null drops one. */
  readonly patches: ReadonlyMap<number, ObjectPatch | null>;
  readonly added: readonly JsonObject[];
}

/** What the edits of associations are worked out from. */
export interface WriteBack {
  readonly reading: CaseReading;
  readonly aligned: AlignedOutline;
  readonly snapshot: FrameworkSnapshot;
  readonly context: WriteContext;
  /** The competences that stand in the package, new ones included. */
  readonly written: ReadonlySet<CompetenceId>;
  /** How the package refers to a competence; null is the document. */
  readonly referenceOf: (id: CompetenceId | null) => CaseReference;
}

/** The associations that have to change so that tree and links are those of the workspace; nothing when nobody changed them. */
export function editAssociations(work: WriteBack): AssociationEdits {
  const patches = new Map<number, ObjectPatch | null>();
  const added: JsonObject[] = [];
  const { reading, aligned } = work;
  const deleted = new Set(reading.itemOfNode.filter((_, node) => aligned.mine(node) === null));
  for (const { index, origin, destination } of reading.associations) {
    const isGone = (item: number | null): boolean => item !== null && deleted.has(item);
    if (isGone(origin.item) || isGone(destination.item)) patches.set(index, null);
  }
  editTree(work, deleted, patches, added);
  editLinks(work, patches, added);
  return { patches, added };
}

function editTree(
  work: WriteBack,
  deleted: ReadonlySet<number>,
  patches: Map<number, ObjectPatch | null>,
  added: JsonObject[],
): void {
  const { reading, aligned, snapshot, context, written, referenceOf } = work;
  const competences = snapshot.competences.filter(({ id }) => written.has(id));
  const parentsOf = Map.groupBy(
    reading.associations.filter(({ type }) => type === 'isChildOf'),
    ({ origin }) => origin.item,
  );
  const places = new Map(aligned.outline.nodes.map((_, node) => [aligned.mine(node)?.id, node]));
  for (const [parentId, siblings] of childrenByParent(competences)) {
    const nodes = siblings.map(({ id }) => places.get(id));
    const isMoved = (competence: Competence, node: number): boolean =>
      (aligned.host(node)?.existing ?? null) !== parentId || competence.parentId !== parentId;
    // The order of the file stands when the siblings still are in it and nobody came or was moved in between.
    const isOrdered = nodes.every((node, at) => {
      const competence = siblings[at];
      if (node === undefined || competence === undefined || isMoved(competence, node)) return false;
      return at === 0 || (nodes[at - 1] ?? -1) < node;
    });
    siblings.forEach((competence, place) => {
      const node = places.get(competence.id);
      const item = node === undefined ? undefined : reading.itemOfNode[node];
      const used = item === undefined ? null : (reading.usedParents[item] ?? null);
      const sequenceNumber = place + 1;
      const hasLostParent = used !== null && used.item !== null && deleted.has(used.item);
      const needsParent = node === undefined || isMoved(competence, node) || hasLostParent;
      if (used === null) {
        if (!needsParent && isOrdered) return;
        const [origin, destination] = [referenceOf(competence.id), referenceOf(parentId)];
        added.push(associationOf('isChildOf', origin, destination, context, { sequenceNumber }));
        return;
      }
      const { index } = used.association;
      const patch: ObjectPatch = new Map();
      if (needsParent) setMember(patch, 'destinationNodeURI', referenceOf(parentId));
      if (!isOrdered && used.association.sequence !== sequenceNumber)
        setMember(patch, 'sequenceNumber', sequenceNumber);
      if (patch.size === 0) return;
      setMember(patch, 'lastChangeDateTime', context.now);
      patches.set(index, patch);
      if (!needsParent) return;
      // Another parent that the file names would win over the new one when it is read again.
      for (const other of parentsOf.get(item ?? null) ?? []) if (other.index !== index) patches.set(other.index, null);
    });
  }
}

function editLinks(work: WriteBack, patches: Map<number, ObjectPatch | null>, added: JsonObject[]): void {
  const { reading, aligned, snapshot, context, written, referenceOf } = work;
  const present = new Map<string, { readonly note: string }>();
  for (const { link, targetKeys } of [...snapshot.links, ...snapshot.incoming]) {
    for (const key of targetKeys) present.set(linkName(link.fromId, link.kind, key), link);
  }
  const nodeOfItem = new Map(reading.itemOfNode.map((item, node) => [item, node]));
  const inFile = new Set<string>();
  for (const { item, to, kind, isReversed, note, isKept, association } of reading.links) {
    const mine = aligned.mine(nodeOfItem.get(item) ?? -1);
    // What the program does not keep stays as the file has it.
    if (mine === null || isReversed || !isKept || patches.has(association.index)) continue;
    const names = [to.key, to.uri].filter((key) => key !== '').map((key) => linkName(mine.id, kind, key));
    for (const name of names) inFile.add(name);
    const link = names.map((name) => present.get(name)).find((found) => found !== undefined);
    if (link === undefined) patches.set(association.index, null);
    else if (link.note !== note) {
      const patch: ObjectPatch = new Map();
      const grouping = link.note === '' ? undefined : groupingReference(link.note, context);
      setMember(patch, 'CFAssociationGroupingURI', grouping);
      setMember(patch, 'lastChangeDateTime', context.now);
      patches.set(association.index, patch);
    }
  }
  for (const existing of snapshot.links) {
    const { link, targetKeys } = existing;
    const isInFile = targetKeys.some((key) => inFile.has(linkName(link.fromId, link.kind, key)));
    if (!isInFile && written.has(link.fromId)) {
      added.push(linkAssociationOf(existing, referenceOf(link.fromId), context));
    }
  }
}

function linkName(fromId: CompetenceId, kind: string, key: string): string {
  return `${fromId}\n${kind}\n${key}`;
}
