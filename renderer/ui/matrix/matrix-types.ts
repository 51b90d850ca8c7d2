/** One column of a matrix. */
export interface MatrixHeadColumn {
  readonly key: string;
  readonly title: string;
  /** Everything about the column in words: its tooltip and description. */
  readonly label: string;
  /** Short addition under the title, e.g. `≥ 3`; null for none. */
  readonly note: string | null;
  /** A sign in a ring under the title, whose meaning `label` tells; null for none. */
  readonly mark: string | null;
  /** Whether this is the single column that stands for a closed group. */
  readonly isClosed: boolean;
  /** Whether it is no longer there: its title is struck through. */
  readonly isGone: boolean;
}

/** The column right after the row titles with a total per row, and its heading. */
export interface MatrixTotals {
  /** The parts of a total, in words; each stands upright above its figures. */
  readonly parts: readonly string[];
  /** What the column tells and what pressing its heading does. */
  readonly label: string;
  /** Whether the rows are sorted by it. */
  readonly isSorted: boolean;
}

/** Columns that stand together under one heading. */
export interface MatrixHeadGroup {
  readonly id: string;
  readonly title: string;
  readonly isClosed: boolean;
  /** Whether the heading closes and opens the group. */
  readonly canClose: boolean;
  readonly columns: readonly MatrixHeadColumn[];
}

/** Width of a letter of a heading, in px; headings that do not fit on one line get room for two or three. */
export const LETTER = 6.5;
/** Room that a heading gets at least, in px: its columns get wider when they are too few to give it. */
export const HEADING = 104;

/** Least width of each column of a group, in px, so that its heading has room; 0 when it needs none. */
export function leastColumnWidth({ title, isClosed, columns }: MatrixHeadGroup): number {
  if (isClosed || columns.length === 0) return 0;
  return Math.ceil(Math.min(HEADING, title.length * LETTER + 24) / columns.length);
}

/** A place in the grid. Rows and columns are named, so that a place survives sorting. */
export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

/** Row of the group headings. */
export const GROUP_ROW = 'group';
/** Row of the column titles. */
export const TITLE_ROW = 'title';
/** Column of the row titles. */
export const HEAD_COLUMN = 'head';
/** Column of the totals. */
export const TOTAL_COLUMN = 'total';
