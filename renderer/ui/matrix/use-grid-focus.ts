import { useCallback, useState, type KeyboardEvent, type RefObject } from 'react';
import {
  GROUP_ROW,
  HEAD_COLUMN,
  TITLE_ROW,
  TOTAL_COLUMN,
  type GridPlace,
  type MatrixHeadGroup,
} from './matrix-types.ts';

/** Rows that one Page Down passes. */
const PAGE_ROWS = 10;

/** What the keyboard moves over. */
export interface GridShape {
  readonly groups: readonly MatrixHeadGroup[];
  /** Whether a column of totals stands between the row titles and the groups. */
  readonly hasTotals: boolean;
  /** Names of the rows of the body, then of the foot. */
  readonly bodyRows: readonly string[];
  readonly footRows: readonly string[];
}

/** One place of the grid takes part in the tab order; the arrow keys move it (the WAI-ARIA grid pattern). */
export interface GridFocus {
  /** The place that has, or gets, the focus; null when the grid is empty. */
  readonly active: GridPlace | null;
  readonly setActive: (place: GridPlace) => void;
  /** Moves the focus to a place, if it is there. */
  readonly focus: (place: GridPlace) => void;
  /** Moves when the key is one of the grid's own; tells whether it was. */
  readonly move: (event: KeyboardEvent) => boolean;
}

/**
 * Keeps the active place of a grid, by name: it stays with its person and column when the order changes. `reveal` puts a
 * row that is not in the page into it.
 */
export function useGridFocus(
  table: RefObject<HTMLTableElement | null>,
  shape: GridShape,
  reveal: (row: string) => void,
): GridFocus {
  const lead = shape.hasTotals ? [HEAD_COLUMN, TOTAL_COLUMN] : [HEAD_COLUMN];
  const columns = [...lead, ...shape.groups.flatMap((group) => group.columns.map(({ key }) => key))];
  const rows = [GROUP_ROW, TITLE_ROW, ...shape.bodyRows, ...shape.footRows];
  const [wanted, setActive] = useState<GridPlace | null>(null);
  const firstRow = shape.bodyRows[0] ?? TITLE_ROW;
  const firstColumn = columns[lead.length];
  const active =
    wanted !== null && rows.includes(wanted.row) && columns.includes(wanted.column)
      ? wanted
      : firstColumn === undefined
        ? null
        : { row: firstRow, column: firstColumn };

  const groupIdOf = (column: string): string | undefined =>
    shape.groups.find((group) => group.columns.some(({ key }) => key === column))?.id;

  const elementOf = (place: GridPlace): HTMLElement | null => {
    const column = place.row === GROUP_ROW ? groupIdOf(place.column) : place.column;
    if (column === undefined) return null;
    const selector = `[data-row="${CSS.escape(place.row)}"][data-column="${CSS.escape(column)}"]`;
    return table.current?.querySelector<HTMLElement>(selector) ?? null;
  };

  const focus = (place: GridPlace): void => {
    reveal(place.row);
    const element = elementOf(place);
    if (element === null) return;
    setActive(place);
    element.focus();
  };

  const move = (event: KeyboardEvent): boolean => {
    if (active === null || event.altKey || event.shiftKey) return false;
    const target = targetOf(event.key, event.ctrlKey || event.metaKey, active);
    if (target === null) return false;
    event.preventDefault();
    focus(target);
    return true;
  };

  function targetOf(key: string, withControl: boolean, from: GridPlace): GridPlace | null {
    const row = rows.indexOf(from.row);
    const column = columns.indexOf(from.column);
    const at = (rowIndex: number, columnIndex: number): GridPlace => ({
      row: rows[Math.min(Math.max(rowIndex, 0), rows.length - 1)] ?? from.row,
      column: columns[Math.min(Math.max(columnIndex, 0), columns.length - 1)] ?? from.column,
    });
    if (withControl) {
      if (key === 'Home') return at(rows.indexOf(firstRow), lead.length);
      if (key === 'End') return at(rows.indexOf(shape.bodyRows.at(-1) ?? TITLE_ROW), columns.length - 1);
      return null;
    }
    switch (key) {
      case 'ArrowUp':
        return at(row - 1, column);
      case 'ArrowDown':
        return at(row + 1, column);
      case 'ArrowLeft':
        return at(row, from.row === GROUP_ROW ? besideGroup(column, -1) : column - 1);
      case 'ArrowRight':
        return at(row, from.row === GROUP_ROW ? besideGroup(column, 1) : column + 1);
      case 'Home':
        return at(row, lead.length);
      case 'End':
        return at(row, columns.length - 1);
      case 'PageUp':
        return at(Math.max(row - PAGE_ROWS, Math.min(row, rows.indexOf(firstRow))), column);
      case 'PageDown':
        return at(row + PAGE_ROWS, column);
      default:
        return null;
    }
  }

  /** The nearest column of the group beside; the same column when there is none. */
  function besideGroup(column: number, step: 1 | -1): number {
    const own = groupIdOf(columns[column] ?? '');
    for (let index = column + step; index >= lead.length && index < columns.length; index += step) {
      if (groupIdOf(columns[index] ?? '') !== own) return index;
    }
    return column;
  }

  return { active, setActive: useCallback((place: GridPlace) => setActive(place), []), focus, move };
}
