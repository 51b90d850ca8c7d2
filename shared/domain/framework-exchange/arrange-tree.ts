import type { IsoDate } from '../../kernel/dates.ts';
import { compareCodeUnits } from '../../kernel/text.ts';

/** A node with the parent that the file gives it. */
export interface LooseNode {
  /** Index of its parent; null at the top. */
  readonly parent: number | null;
  /** Number among its siblings; null when the file gives none. */
  readonly sequence: number | null;
  /** How the file counts it, e.g. `a.` or `3`. */
  readonly enumeration: string;
  readonly code: string;
}

/** Nodes put in order. */
export interface ArrangedTree {
  /** Indexes of the nodes, every parent directly before what stands below it. */
  readonly order: readonly number[];
  /** Per node: index of its parent, after rings were opened. */
  readonly parents: readonly (number | null)[];
  /** Per node: 0 at the top. */
  readonly depths: readonly number[];
  /** Nodes that lay below themselves, ring by ring; the first of each ring stands at the top now. */
  readonly rings: readonly (readonly number[])[];
}

/**
 * Makes a tree of nodes that name their parent: rings are opened at the node that comes first in the file, siblings are
 * ordered by sequence number, else by their count, else by code (1.2 before 1.10) when all have one, else as they stand in
 * the file.
 *
 * Takes the time of a sort, however deep or wide; no input makes it fail.
 */
export function arrangeTree(nodes: readonly LooseNode[]): ArrangedTree {
  const parents = nodes.map(({ parent }) => parent);
  const rings = openRings(parents);
  const children = childrenOf(nodes, parents);
  const order: number[] = [];
  const depths = new Array<number>(nodes.length).fill(0);
  const waiting = (children.get(null) ?? []).toReversed();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    order.push(index);
    const parent = parents[index] ?? null;
    depths[index] = parent === null ? 0 : (depths[parent] ?? 0) + 1;
    const below = children.get(index);
    if (below !== undefined) for (let place = below.length - 1; place >= 0; place -= 1) waiting.push(below[place] ?? 0);
  }
  return { order, parents, depths, rings };
}

/**
 * The last day of use of each node: its own, or that of a node above it when that is earlier, since nothing is in use
 * below a heading that is not.
 */
export function inheritLastDays(
  lastDays: readonly (IsoDate | null)[],
  { order, parents }: ArrangedTree,
): readonly (IsoDate | null)[] {
  const inherited = [...lastDays];
  for (const index of order) {
    const parent = parents[index] ?? null;
    const above = parent === null ? null : (inherited[parent] ?? null);
    const own = inherited[index] ?? null;
    if (above !== null && (own === null || own > above)) inherited[index] = above;
  }
  return inherited;
}

function childrenOf(
  nodes: readonly LooseNode[],
  parents: readonly (number | null)[],
): ReadonlyMap<number | null, readonly number[]> {
  const groups = new Map<number | null, number[]>();
  parents.forEach((parent, index) => {
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [index]);
    else group.push(index);
  });
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    // Where only some are counted or coded, the file's own order says more.
    const isCounted = group.every((index) => nodes[index]?.enumeration !== '');
    const isCoded = group.every((index) => nodes[index]?.code !== '');
    group.sort((left, right) => compareSiblings(nodes[left], nodes[right], isCounted, isCoded) || left - right);
  }
  return groups;
}

function compareSiblings(
  left: LooseNode | undefined,
  right: LooseNode | undefined,
  isCounted: boolean,
  isCoded: boolean,
): number {
  if (left === undefined || right === undefined) return 0;
  const bySequence = (left.sequence ?? Infinity) - (right.sequence ?? Infinity);
  // Two without a number differ by infinity minus infinity, which is no number.
  if (bySequence < 0 || bySequence > 0) return bySequence;
  const byCount = isCounted ? compareNatural(left.enumeration, right.enumeration) : 0;
  return byCount === 0 && isCoded ? compareNatural(left.code, right.code) : byCount;
}

const PARTS = /\d+|\D+/g;

/** Order of two texts in which numbers count as numbers: `1.2` before `1.10`, `K9` before `K10`. */
export function compareNatural(left: string, right: string): number {
  const leftParts = left.toLowerCase().match(PARTS) ?? [];
  const rightParts = right.toLowerCase().match(PARTS) ?? [];
  for (let index = 0; index < Math.min(leftParts.length, rightParts.length); index += 1) {
    const one = leftParts[index] ?? '';
    const other = rightParts[index] ?? '';
    const order = isNumber(one) && isNumber(other) ? compareDigits(one, other) : compareCodeUnits(one, other);
    if (order !== 0) return order;
  }
  return leftParts.length - rightParts.length || compareCodeUnits(left, right);
}

function isNumber(part: string): boolean {
  const code = part.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Order of two runs of digits, of any length. */
function compareDigits(left: string, right: string): number {
  const one = left.replace(/^0+(?=\d)/, '');
  const other = right.replace(/^0+(?=\d)/, '');
  return one.length - other.length || compareCodeUnits(one, other);
}

/** Cuts every ring at its first node, which then stands at the top; gives the rings. */
function openRings(parents: (number | null)[]): readonly (readonly number[])[] {
  const rings: (readonly number[])[] = [];
  // 0 is not met, 1 is on the present walk, 2 is done.
  const states = new Uint8Array(parents.length);
  for (let start = 0; start < parents.length; start += 1) {
    const walk: number[] = [];
    let node: number | null = start;
    while (node !== null && states[node] === 0) {
      states[node] = 1;
      walk.push(node);
      node = parents[node] ?? null;
    }
    if (node !== null && states[node] === 1) {
      const members = walk.slice(walk.indexOf(node));
      members.sort((left, right) => left - right);
      parents[members[0] ?? node] = null;
      rings.push(members);
    }
    for (const member of walk) states[member] = 2;
  }
  return rings;
}
