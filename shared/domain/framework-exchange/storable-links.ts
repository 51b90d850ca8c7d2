import { MAX_LINK_TEXT } from '../competences/link-policy.ts';
import type { CompetenceLinkKind } from '../competences/entities.ts';

/** A link as far as it matters for whether it can be kept. */
export interface LinkEnds {
  /** Index of the node it starts at. */
  readonly from: number;
  /** Index of the node it ends at; null when that is not in the file. */
  readonly inside: number | null;
  /** Identifier and address of what is not in the file. */
  readonly outside: string;
  readonly uri: string;
  readonly kind: CompetenceLinkKind;
  readonly isReversed: boolean;
}

/**
 * Which links of a file the program keeps, as `true` per link: two nodes are linked once, in whichever direction the same
 * and related are read; nothing is replaced by what it replaces itself; addresses have a limit. The others stay in the
 * file. The answer depends on the file alone, so that it is the same when the file is written back.
 */
export function storableLinks(links: readonly LinkEnds[]): readonly boolean[] {
  const pairs = new Set<string>();
  const kept = links.map((link) => {
    if (link.inside === link.from || link.uri.length > MAX_LINK_TEXT.outsideUri) return false;
    const name = pairName(link);
    if (pairs.has(name) || (link.kind !== 'replaced-by' && pairs.has(turnedName(link)))) return false;
    pairs.add(name);
    return true;
  });
  dropRings(links, kept);
  return kept;
}

function pairName({ from, inside, outside, isReversed }: LinkEnds): string {
  const end = inside === null ? `out ${outside}` : String(inside);
  return isReversed ? `${end} > ${String(from)}` : `${String(from)} > ${end}`;
}

function turnedName({ from, inside, outside }: LinkEnds): string {
  return `${inside === null ? `out ${outside}` : String(inside)} > ${String(from)}`;
}

/** Lets go of every "replaced by" that leads back to where it started; each node is visited once. */
function dropRings(links: readonly LinkEnds[], kept: boolean[]): void {
  const next = new Map<number, { readonly link: number; readonly to: number }[]>();
  links.forEach(({ from, inside, kind, isReversed }, link) => {
    if (kind !== 'replaced-by' || inside === null || isReversed || kept[link] !== true) return;
    const edges = next.get(from);
    if (edges === undefined) next.set(from, [{ link, to: inside }]);
    else edges.push({ link, to: inside });
  });
  const states = new Map<number, 'open' | 'done'>();
  for (const start of next.keys()) {
    if (states.has(start)) continue;
    states.set(start, 'open');
    const walk = [{ node: start, edges: [...(next.get(start) ?? [])] }];
    for (let last = walk.at(-1); last !== undefined; last = walk.at(-1)) {
      const edge = last.edges.pop();
      if (edge === undefined) {
        states.set(last.node, 'done');
        walk.pop();
      } else if (states.get(edge.to) === 'open') kept[edge.link] = false;
      else if (!states.has(edge.to)) {
        states.set(edge.to, 'open');
        walk.push({ node: edge.to, edges: [...(next.get(edge.to) ?? [])] });
      }
    }
  }
}
