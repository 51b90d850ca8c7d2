import type { ColumnGroup, CompetenceColumn } from '../matrix-columns.ts';

/** Printable width of A3 on its side with margins of 8 mm, in mm. */
const PAPER_WIDTH = 404;
/** Names and totals, in mm. */
const LEAD_WIDTH = 64;
/** A level and its mark still fit in this, in mm; wider is easier to read. */
const NARROWEST = 7.4;
const WIDEST = 16;
/** Most columns beside each other on paper. */
export const MOST_PAPER_COLUMNS = Math.floor((PAPER_WIDTH - LEAD_WIDTH) / NARROWEST);

/** A column on paper, with the place of its mark in the marks of a person. */
export interface PaperColumn {
  readonly column: CompetenceColumn;
  readonly place: number;
}

/** Columns of one group in one block. */
export interface PaperGroup {
  readonly group: ColumnGroup;
  readonly columns: readonly PaperColumn[];
}

/** Columns that stand beside each other on one sheet. */
export interface PaperBlock {
  readonly groups: readonly PaperGroup[];
  /** Width of a column in mm. */
  readonly columnWidth: number;
}

/**
 * The columns parted over as few blocks as paper needs, of about the same number each; every block gets its own table
 * with the names before it. Groups that are closed on the screen are left out.
 */
export function paperBlocks(groups: readonly ColumnGroup[]): readonly PaperBlock[] {
  let place = 0;
  const all = groups.flatMap((group) =>
    group.columns.flatMap((column) => {
      const own = { group, column, place };
      place += 1;
      return group.isClosed ? [] : [own];
    }),
  );
  const count = Math.ceil(all.length / MOST_PAPER_COLUMNS);
  const size = Math.ceil(all.length / Math.max(count, 1));
  const columnWidth = Math.min(WIDEST, Math.floor(((PAPER_WIDTH - LEAD_WIDTH) / Math.max(size, 1)) * 10) / 10);
  return Array.from({ length: count }, (_, block) => {
    const own = all.slice(block * size, (block + 1) * size);
    const byGroup = Map.groupBy(own, ({ group }) => group);
    return { groups: Array.from(byGroup, ([group, columns]) => ({ group, columns })), columnWidth };
  });
}
