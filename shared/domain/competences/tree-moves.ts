import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence } from './entities.ts';
import { canStandBelow, type PlacedNode } from './tree-policy.ts';

/** A node with its place among its siblings. */
export type OrderedNode = PlacedNode & Pick<Competence, 'position'>;

/** A node as a row of the tree. */
export interface TreeRow<Node extends OrderedNode> {
  readonly node: Node;
  /** 0 at the top. */
  readonly depth: number;
  /** Place among its siblings, from 0. */
  readonly place: number;
  readonly siblings: number;
  /** How many nodes stand directly below it. */
  readonly children: number;
}

/**
 * The nodes of a framework by their parents, siblings by position. A node whose parent is not among the given ones
 * stands at the top (null).
 */
export function childrenByParent<Node extends OrderedNode>(
  nodes: readonly Node[],
): ReadonlyMap<CompetenceId | null, readonly Node[]> {
  const ids = new Set(nodes.map((node) => node.id));
  const groups = Map.groupBy(nodes, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  for (const [parentId, group] of groups) {
    groups.set(
      parentId,
      group.toSorted((left, right) => left.position - right.position),
    );
  }
  return groups;
}

/**
 * The nodes as rows, each directly followed by what stands below it as far as it is open.
 *
 * Without `isOpen` everything is open. Depth is no matter: the walk keeps its own stack.
 */
export function treeRows<Node extends OrderedNode>(
  nodes: readonly Node[],
  isOpen: (id: CompetenceId) => boolean = () => true,
): readonly TreeRow<Node>[] {
  const children = childrenByParent(nodes);
  const rows: TreeRow<Node>[] = [];
  const rowsOf = (parentId: CompetenceId | null, depth: number): TreeRow<Node>[] => {
    const siblings = children.get(parentId) ?? [];
    return siblings.map((node, place) => ({
      node,
      depth,
      place,
      siblings: siblings.length,
      children: children.get(node.id)?.length ?? 0,
    }));
  };
  const waiting = rowsOf(null, 0).reverse();
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row);
    if (row.children > 0 && isOpen(row.node.id)) waiting.push(...rowsOf(row.node.id, row.depth + 1).reverse());
  }
  return rows;
}

/** A node and everything below it. */
export function subtreeIds(nodes: readonly PlacedNode[], id: CompetenceId): ReadonlySet<CompetenceId> {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  const ids = new Set<CompetenceId>([id]);
  for (const parentId of ids) for (const child of children.get(parentId) ?? []) ids.add(child.id);
  return ids;
}

/** One step of a node through the tree: before or after a sibling, below the sibling before it, or out of its parent. */
export type TreeStep = 'up' | 'down' | 'in' | 'out';

/** A place in the tree: the node above it (null at the top) and the place among its other siblings there, from 0. */
export interface TreePlace {
  readonly parentId: CompetenceId | null;
  readonly position: number;
}

/**
 * Where a step takes a node; null when there is no such step, or when its kind may not stand there.
 *
 * `in` makes it the last node below the sibling before it, `out` puts it right behind its parent.
 */
export function placeAfterStep(nodes: readonly OrderedNode[], id: CompetenceId, step: TreeStep): TreePlace | null {
  const node = nodeOf(nodes, id);
  if (node === undefined) return null;
  const siblings = childrenOf(nodes, node.parentId);
  const place = siblings.indexOf(node);
  switch (step) {
    case 'up':
      return place === 0 ? null : { parentId: node.parentId, position: place - 1 };
    case 'down':
      return place === siblings.length - 1 ? null : { parentId: node.parentId, position: place + 1 };
    case 'in': {
      const before = siblings[place - 1];
      if (before === undefined || !canStandBelow(node.kind, before.kind)) return null;
      return { parentId: before.id, position: childrenOf(nodes, before.id).length };
    }
    case 'out': {
      const parent = nodeOf(nodes, node.parentId);
      if (parent === undefined) return null;
      if (!canStandBelow(node.kind, nodeOf(nodes, parent.parentId)?.kind ?? null)) return null;
      return { parentId: parent.parentId, position: childrenOf(nodes, parent.parentId).indexOf(parent) + 1 };
    }
  }
}

function nodeOf(nodes: readonly OrderedNode[], id: CompetenceId | null): OrderedNode | undefined {
  return id === null ? undefined : nodes.find((candidate) => candidate.id === id);
}

/** What stands directly below a node, by position; cheaper than ordering the whole tree. */
function childrenOf(nodes: readonly OrderedNode[], parentId: CompetenceId | null): readonly OrderedNode[] {
  return nodes
    .filter((candidate) => candidate.parentId === parentId)
    .sort((left, right) => left.position - right.position);
}

/**
 * Where a new node of a kind comes when another is chosen: below it when it may stand there, else right behind the
 * nearest thing at or above it that it may stand beside, else last at the top. Null when it can stand nowhere, as an
 * indicator without a competence.
 */
export function placeOfNew(
  nodes: readonly OrderedNode[],
  chosenId: CompetenceId | null,
  kind: Competence['kind'],
): TreePlace | null {
  const chosen = nodeOf(nodes, chosenId);
  if (chosen !== undefined && chosen.kind !== kind && canStandBelow(kind, chosen.kind)) {
    return { parentId: chosen.id, position: childrenOf(nodes, chosen.id).length };
  }
  for (let beside = chosen; beside !== undefined;) {
    const parent = nodeOf(nodes, beside.parentId);
    // A new domain comes behind the domain that is worked in, not inside it.
    const isInside = kind === 'domain' && beside.kind !== 'domain' && parent !== undefined;
    if (!isInside && canStandBelow(kind, parent?.kind ?? null)) {
      return { parentId: beside.parentId, position: childrenOf(nodes, beside.parentId).indexOf(beside) + 1 };
    }
    beside = parent;
  }
  return canStandBelow(kind, null) ? { parentId: null, position: childrenOf(nodes, null).length } : null;
}

/** The kind that stands below another: competences below a domain, indicators below a competence, nothing below those. */
export function kindBelow(kind: Competence['kind']): Competence['kind'] | null {
  if (kind === 'indicator') return null;
  return kind === 'domain' ? 'competence' : 'indicator';
}

/**
 * The nodes that change when a node takes a place, with their new parent and position.
 *
 * Siblings are numbered 0, 1, … again where it comes, and where it goes away the order stays; a position beyond the
 * end is the end. Whether it may stand there is asked of `placeProblems` before.
 */
export function moveNode<Node extends OrderedNode>(
  nodes: readonly Node[],
  id: CompetenceId,
  { parentId, position }: TreePlace,
): readonly Node[] {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node === undefined) return [];
  const siblings = nodes
    .filter((other) => other.parentId === parentId && other.id !== id)
    .sort((left, right) => left.position - right.position);
  siblings.splice(position, 0, node);
  return siblings.flatMap((sibling, place) =>
    sibling.position === place && sibling.parentId === parentId ? [] : [{ ...sibling, parentId, position: place }],
  );
}
