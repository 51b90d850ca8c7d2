import type { CompetenceKind } from '../competences/entities.ts';
import { MAX_TREE_DEPTH } from '../competences/tree-policy.ts';
import { kindOfWord } from './case-words.ts';
import type { FrameworkOutline, OutlineNode } from './outline.ts';

/** A node in the shape that the program keeps: domains, then competences, then indicators directly below them. */
export interface ShapedNode {
  /** Index of the node in the outline. */
  readonly node: number;
  readonly kind: CompetenceKind;
  /** Index in the outline of the node above it; null at the top. */
  readonly parent: number | null;
  /** 0 at the top. */
  readonly depth: number;
  /** Order among its siblings, from 0. */
  readonly position: number;
}

/** An outline in the shape that the program keeps. */
export interface ShapedTree {
  /** As many as the outline has nodes, in its order. */
  readonly nodes: readonly ShapedNode[];
  /** Nodes that lie deeper than the program shows and stand directly below their competence. */
  readonly raised: readonly number[];
}

/** One layer of a tree, for choosing which one is rated. */
export interface OutlineLayer {
  /** 0 at the top. */
  readonly depth: number;
  readonly count: number;
  /** Of these, how many have nothing below them. */
  readonly leaves: number;
  /** What the file calls its nodes, most used first. */
  readonly typeNames: readonly string[];
  /** Title of the first one. */
  readonly example: string;
}

const SHOWN_TYPES = 3;

/** The layers of an outline from the top down. */
export function layersOf({ nodes }: FrameworkOutline): readonly OutlineLayer[] {
  const hasChildren = new Set(nodes.map(({ parent }) => parent));
  const layers: { count: number; leaves: number; types: Map<string, number>; example: string }[] = [];
  nodes.forEach(({ depth, titleNl, typeName }, index) => {
    const layer = (layers[depth] ??= { count: 0, leaves: 0, types: new Map(), example: titleNl });
    layer.count += 1;
    if (!hasChildren.has(index)) layer.leaves += 1;
    if (typeName !== '') layer.types.set(typeName, (layer.types.get(typeName) ?? 0) + 1);
  });
  return layers.map(({ count, leaves, types, example }, depth) => {
    const typeNames = [...types].sort(([, left], [, right]) => right - left).map(([name]) => name);
    return { depth, count, leaves, example, typeNames: typeNames.slice(0, SHOWN_TYPES) };
  });
}

/** The deepest layer that can be rated: domains above it may lie in each other up to a limit. */
export function deepestRatedLayer(layers: readonly OutlineLayer[]): number {
  return Math.min(Math.max(0, layers.length - 1), MAX_TREE_DEPTH - 2);
}

/** Whether the file itself says of every node what it is, so that no layer has to be chosen. */
export function saysKinds({ nodes }: FrameworkOutline): boolean {
  return nodes.length > 0 && nodes.every(({ kind }) => kind !== null);
}

/**
 * The layer whose nodes are most likely the ones that are rated: the first one that the file calls by a word for a
 * competence; without such words the second layer, below the domains, or the only one of a flat list.
 */
export function guessRatedLayer(outline: FrameworkOutline): number {
  const layers = layersOf(outline);
  const deepest = deepestRatedLayer(layers);
  const votes = layers.map(() => ({ competence: 0, other: 0 }));
  for (const { depth, typeName, kind } of outline.nodes) {
    const meant = kind ?? (typeName === '' ? null : kindOfWord(typeName));
    const vote = votes[depth];
    if (meant === null || vote === undefined) continue;
    if (meant === 'competence') vote.competence += 1;
    else vote.other += 1;
  }
  const isCalled = votes.map(({ competence, other }) => competence > other);
  const called = isCalled.indexOf(true);
  // One word for the upper layers alike, as Moodle has it from the start, tells nothing.
  const isTelling = called !== -1 && !(called === 0 && isCalled[1] === true);
  return Math.min(isTelling ? called : Math.min(1, layers.length - 1), deepest);
}

/** What is known of the kinds before a tree is shaped. */
export interface KnownKinds {
  /** The layer whose nodes are competences; only asked of nodes whose kind is not known. */
  readonly ratedLayer: number;
  /** Per node of the outline its kind; null where it is not known. */
  readonly kinds: readonly (CompetenceKind | null)[];
}

/**
 * Gives every node its kind. On the rated layer stand the competences, above it the domains, below it the indicators; a
 * node above it with nothing below it is a competence too, since else nobody could be rated on it. A node whose kind is
 * known keeps it.
 *
 * The program knows no indicators below indicators: what lies deeper stands directly below its competence, in order. So
 * it goes with every node that may not stand where the file has it: it rises to the nearest one above it that takes it.
 */
export function shapeTree(outline: FrameworkOutline, { ratedLayer, kinds }: KnownKinds): ShapedTree {
  const { nodes } = outline;
  const hasChildren = new Set(nodes.map(({ parent }) => parent));
  const positions = new Map<number | null, number>();
  const shaped: ShapedNode[] = [];
  const raised: number[] = [];
  nodes.forEach((node, index) => {
    const above = node.parent === null ? null : (shaped[node.parent] ?? null);
    const wanted = kinds[index] ?? guessKind(node, above, ratedLayer, hasChildren.has(index));
    const [kind, host] = placeFor(wanted, above, shaped);
    const parent = host?.node ?? null;
    if (parent !== node.parent) raised.push(index);
    const position = positions.get(parent) ?? 0;
    positions.set(parent, position + 1);
    shaped.push({ node: index, kind, parent, depth: (host?.depth ?? -1) + 1, position });
  });
  return { nodes: shaped, raised };
}

function guessKind(
  node: OutlineNode,
  above: ShapedNode | null,
  ratedLayer: number,
  hasChildren: boolean,
): CompetenceKind {
  // Below a competence there are indicators only.
  if (above !== null && above.kind !== 'domain') return 'indicator';
  return node.depth < ratedLayer && hasChildren ? 'domain' : 'competence';
}

/** The kind that a node gets in the end, and the nearest node above that takes it; null is the top. */
function placeFor(
  wanted: CompetenceKind,
  above: ShapedNode | null,
  shaped: readonly ShapedNode[],
): readonly [CompetenceKind, ShapedNode | null] {
  if (wanted === 'indicator') {
    const host = nearest('competence', above, shaped);
    if (host !== null) return ['indicator', host];
  }
  const host = nearest('domain', above, shaped);
  // A competence and its indicators must still fit below the deepest domain.
  const isDeepest = host !== null && host.depth >= MAX_TREE_DEPTH - 3;
  return [wanted === 'domain' && !isDeepest ? 'domain' : 'competence', host];
}

function nearest(kind: CompetenceKind, above: ShapedNode | null, shaped: readonly ShapedNode[]): ShapedNode | null {
  let node = above;
  while (node !== null && node.kind !== kind) node = node.parent === null ? null : (shaped[node.parent] ?? null);
  return node;
}
