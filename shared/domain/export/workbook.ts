/** How a cell of a spreadsheet looks; colours are `#rrggbb`. */
export interface CellLook {
  readonly bold?: boolean;
  /** Breaks long text over lines instead of running on. */
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Written from the bottom up, for narrow columns. */
  readonly upright?: boolean;
  readonly ground?: string;
  readonly color?: string;
}

/** A value with its look; null is an empty cell. Text is never a formula. */
export interface StyledCell extends CellLook {
  readonly value: string | number | null;
}

/** A cell of a spreadsheet. */
export type WorkbookCell = string | number | null | StyledCell;

/** One sheet. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Widths of the first columns, in characters; further columns have the usual one. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly isLandscape: boolean;
}

/** A spreadsheet to be written as XLSX. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

const MAX_NAME = 31;

/** A text as the name of a sheet: without the signs that Excel forbids, at most 31 characters, never empty. */
export function sheetName(text: string): string {
  // An apostrophe may not stand at either end.
  const allowed = text.replaceAll(/[[\]/\\:*?\p{Cc}]+/gu, ' ').replaceAll(/^[\s']+|[\s']+$/g, '');
  const short = Array.from(allowed)
    .slice(0, MAX_NAME)
    .join('')
    .slice(0, MAX_NAME)
    .replaceAll(/[\s']+$/g, '');
  return short === '' ? 'Blad' : short;
}
