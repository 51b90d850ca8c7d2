import type { Competence, CompetenceKind } from '#shared/domain/competences/entities.ts';
import { treeRows, type TreePlace, type TreeRow } from '#shared/domain/competences/tree-moves.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { foldText } from '#shared/kernel/text.ts';

/** From this number of nodes on a tree starts closed: only what is opened is drawn. */
export const STARTS_CLOSED_FROM = 80;

/** A node that is being named and is not stored yet. */
export interface NewNode extends TreePlace {
  readonly kind: CompetenceKind;
}

/** A line of the tree: a node, or the field for a new one. */
export type TreeLine =
  | { readonly is: 'node'; readonly row: TreeRow<Competence> }
  | { readonly is: 'new'; readonly depth: number; readonly node: NewNode };

/** The texts of nodes as searching looks at them, by id; made once per list. */
export function searchTexts(nodes: readonly Competence[]): ReadonlyMap<CompetenceId, string> {
  return new Map(
    nodes.map((node) => [
      node.id,
      foldText([node.code, node.titleNl, node.titleEn, node.descriptionNl, node.descriptionEn].join(' ')),
    ]),
  );
}

/** The nodes that hold every word of a query, with everything above them so that their place shows. */
export function foundNodes(
  nodes: readonly Competence[],
  texts: ReadonlyMap<CompetenceId, string>,
  query: string,
): readonly Competence[] {
  const words = foldText(query).split(' ');
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kept = new Set<CompetenceId>();
  for (const node of nodes) {
    const text = texts.get(node.id) ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    for (let above: Competence | undefined = node; above !== undefined && !kept.has(above.id);) {
      kept.add(above.id);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return nodes.filter(({ id }) => kept.has(id));
}

/** The lines of the tree, with the field for a new node where that will come. */
export function treeLines(
  nodes: readonly Competence[],
  isOpen: (id: CompetenceId) => boolean,
  added: NewNode | null,
): readonly TreeLine[] {
  const rows = treeRows(nodes, isOpen);
  const lines: TreeLine[] = rows.map((row) => ({ is: 'node', row }));
  if (added === null) return lines;
  const parentIndex = rows.findIndex(({ node }) => node.id === added.parentId);
  const depth = (rows[parentIndex]?.depth ?? -1) + 1;
  let index = parentIndex + 1;
  // Behind the siblings that come before it, with everything below them.
  for (let siblings = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || row.depth < depth) break;
    if (row.depth > depth) continue;
    if (siblings === added.position) break;
    siblings += 1;
  }
  return [...lines.slice(0, index), { is: 'new', depth, node: added }, ...lines.slice(index)];
}
