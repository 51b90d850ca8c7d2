import type { NodeFacts } from './outline.ts';
import type { TableRow } from './table-rows.ts';

const LAYER_KINDS = ['domain', 'domain', 'competence', 'indicator'] as const;

/** Rows with what stands above them, where the table itself says so; else null. */
export interface UnfoldedRows {
  readonly rows: readonly TableRow[];
  /** Per row the index of its parent, null at the top; null when it has to be found in another way. */
  readonly parents: readonly (number | null)[] | null;
}

/**
 * Rows of a table with its layers side by side, as a row per node: every text of a layer becomes a node once, and what
 * else stands in the row belongs to the deepest of them. A cell that is left empty before the first text, as in tables
 * with merged cells, means the one above it. Rows of other tables come back as they are.
 */
export function unfoldLayers(rows: readonly TableRow[]): UnfoldedRows {
  if (!rows.some(({ layers }) => layers.some((text) => text !== ''))) return { rows, parents: null };
  const unfolded: TableRow[] = [];
  const parents: (number | null)[] = [];
  const known = new Map<string, number>();
  let above: readonly string[] = [];
  for (const row of rows) {
    const deepest = row.layers.findLastIndex((text) => text !== '');
    const first = row.layers.findIndex((text) => text !== '');
    const path = row.layers.map((text, layer) => (layer < first ? (above[layer] ?? '') : text));
    if (deepest === -1) continue;
    above = path;
    let parent: number | null = null;
    path.forEach((text, layer) => {
      if (text === '') return;
      const name = JSON.stringify([parent, layer, text]);
      const present = known.get(name);
      const isLeaf = layer === deepest;
      // The same text twice below one parent is two nodes when both rows say something of their own.
      if (present !== undefined && !(isLeaf && hasOwnFacts(row))) {
        parent = present;
        return;
      }
      const index = unfolded.push({
        ...(isLeaf ? leafOf(row, text) : branchOf(row, text)),
        kind: LAYER_KINDS[layer] ?? null,
      });
      parents.push(parent);
      parent = index - 1;
      known.set(name, parent);
    });
  }
  return { rows: unfolded, parents };
}

function leafOf(row: TableRow, text: string): TableRow {
  const { titleNl, titleEn } = row.facts;
  // A text that was too long for a title is one already.
  const title = titleNl.endsWith('…') ? titleNl : text;
  return { ...row, facts: { ...row.facts, titleNl: title, titleEn: titleEn === titleNl ? title : titleEn } };
}

function branchOf(row: TableRow, text: string): TableRow {
  const facts: NodeFacts = {
    code: '',
    titleNl: text,
    titleEn: text,
    descriptionNl: '',
    descriptionEn: '',
    retiredOn: null,
  };
  const nothing = {
    identifier: '',
    typeName: '',
    sequence: null,
    descriptors: [],
    related: [],
    exact: [],
    replacedBy: [],
  };
  return { ...row, ...nothing, name: text, facts };
}

function hasOwnFacts({ facts, identifier }: TableRow): boolean {
  return facts.code !== '' || identifier !== '' || facts.descriptionNl !== '';
}
