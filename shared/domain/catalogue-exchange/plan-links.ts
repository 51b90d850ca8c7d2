import type { ProgrammeLinkKind } from '../catalogue/entities.ts';
import { keyOf } from './entry-key.ts';
import type { CatalogueImportContext, CatalogueImportProblem, LinkEnd, PlannedLink } from './plan-types.ts';
import type { ReadEntry } from './read-row.ts';

/** A row that was taken, and the entry that it is. */
export interface PlannedEnd {
  readonly entry: ReadEntry;
  readonly end: LinkEnd;
}

/**
 * The links that a list names and that are not there yet. A key that no entry has, and a link to itself or in a circle,
 * is a warning; links that the list does not name stay.
 */
export function planLinks(
  ends: readonly PlannedEnd[],
  context: CatalogueImportContext,
  warnings: CatalogueImportProblem[],
): readonly PlannedLink[] {
  if (ends.every(({ entry }) => entry.links.length === 0)) return [];
  const endOfKey = new Map<string, LinkEnd>();
  for (const programme of context.programmes) {
    const end: LinkEnd = { kind: 'present', programmeId: programme.id };
    endOfKey.set(programme.id, end);
    endOfKey.set(keyOf(programme), end);
  }
  for (const { entry, end } of ends) if (entry.key !== null) endOfKey.set(entry.key, end);
  const graph = new LinkGraph();
  for (const { fromId, toId, kind } of context.links) graph.add(kind, fromId, toId);
  const links: PlannedLink[] = [];
  for (const { entry, end: from } of ends) {
    for (const { kind, key } of entry.links) {
      const to = endOfKey.get(key);
      const [start, goal] = [nameOf(from), to === undefined ? null : nameOf(to)];
      if (to === undefined || goal === null || !graph.allows(kind, start, goal)) {
        warnings.push({ row: entry.row, header: null, code: 'link-unknown', value: key });
      } else if (graph.add(kind, start, goal)) {
        links.push({ from, to, kind });
      }
    }
  }
  return links;
}

/** An entry that is yet to be made goes by its number. */
function nameOf(end: LinkEnd): string {
  return end.kind === 'present' ? end.programmeId : `new ${String(end.index)}`;
}

/** Links while they are added one by one; an exemption may run both ways, the other kinds never in a circle. */
class LinkGraph {
  readonly #next = new Map<string, Set<string>>();

  /** Adds a link; false when it is there. */
  add(kind: ProgrammeLinkKind, from: string, to: string): boolean {
    const key = `${kind} ${from}`;
    const ends = this.#next.get(key) ?? new Set();
    if (ends.has(to)) return false;
    this.#next.set(key, ends.add(to));
    return true;
  }

  allows(kind: ProgrammeLinkKind, from: string, to: string): boolean {
    if (from === to) return false;
    if (kind === 'exempts-from') return true;
    const visited = new Set<string>();
    const queue = [to];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (name === from) return false;
      if (visited.has(name)) continue;
      visited.add(name);
      queue.push(...(this.#next.get(`${kind} ${name}`) ?? []));
    }
    return true;
  }
}
