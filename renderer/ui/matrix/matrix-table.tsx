import { useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { MatrixHead } from './matrix-head.tsx';
import {
  GROUP_ROW,
  HEADING,
  leastColumnWidth,
  LETTER,
  TITLE_ROW,
  type GridPlace,
  type MatrixHeadGroup,
  type MatrixTotals,
} from './matrix-types.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useRowWindow } from './use-row-window.ts';
import '../level-badge.css';
import './matrix-cell.css';
import './matrix.css';

/** Up to this many columns, titles stand upright in wide columns. */
const WIDE_UP_TO = 9;
/** Rows of the header. */
const HEAD_ROWS = 2;
/** Width of a narrow column, in px; as in matrix.css. */
const NARROW = 36;

/** The width of each column of a group, in CSS. */
function columnWidth(group: MatrixHeadGroup): string {
  return `max(var(--cell), ${String(leastColumnWidth(group))}px)`;
}

/**
 * A big grid of people and columns: one real table, so that printing and screen readers get all of it, with a sticky
 * first column, two header rows and foot. Plain CSS; only the rows whose data or focus changed render again.
 *
 * Cells, titles and headings carry `data-row` and `data-column`; keys and clicks are heard once, on the table.
 */
export function MatrixTable(props: {
  readonly label: string;
  readonly groups: readonly MatrixHeadGroup[];
  readonly bodyRows: readonly string[];
  readonly footRows: readonly string[];
  readonly corner: string;
  /** Heading of the totals per row; null when rows have none. */
  readonly totals: MatrixTotals | null;
  /**
   * A row of the body, given the active place: it puts `tabIndex` 0 on it. `rowIndex` is its place among all rows of the
   * grid, from 1, where not all of them are in the page; null where they are.
   */
  readonly bodyRow: (id: string, active: GridPlace | null, rowIndex: number | null) => ReactNode;
  /** Rows of the foot; their active place is null while the focus is elsewhere. */
  readonly foot: (active: GridPlace | null) => ReactNode;
  readonly isReadOnly: boolean;
  /** Told which place has the focus. */
  readonly onActive: (place: GridPlace) => void;
  /** A key that the grid does not use itself. */
  readonly onKey: (place: GridPlace, event: KeyboardEvent) => void;
  /** A click; `again` when the place was already the active one. */
  readonly onPress: (place: GridPlace, element: HTMLElement, again: boolean) => void;
}): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const pressedAgain = useRef(false);
  const { groups, bodyRows, footRows, totals } = props;
  const columns = groups.reduce((count, group) => count + group.columns.length, 0);
  const [activeRow, setActiveRow] = useState<string | null>(null);
  // The row that takes part in the tab order is always in the page.
  const keptRow = activeRow !== null && bodyRows.includes(activeRow) ? activeRow : (bodyRows[0] ?? null);
  const rowWindow = useRowWindow(frame, bodyRows, columns, keptRow);
  const { isPartial } = rowWindow;
  const grid = useGridFocus(table, { groups, bodyRows, footRows, hasTotals: totals !== null }, rowWindow.reveal);
  const { active } = grid;

  const activeIn = (rows: readonly string[]): GridPlace | null =>
    active !== null && rows.includes(active.row) ? active : null;
  const hasTightGroup = groups.some(
    ({ title, isClosed, columns: own }) =>
      !isClosed && Math.max(own.length * NARROW, HEADING) < title.length * LETTER + 24,
  );
  const width = groups.map((group) => `${String(group.columns.length)} * ${columnWidth(group)}`).join(' + ');
  const placeOf = (target: EventTarget): { readonly place: GridPlace; readonly element: HTMLElement } | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const { row, column } = element?.dataset ?? {};
    if (element === null || row === undefined || column === undefined) return null;
    const first = props.groups.find((group) => group.id === column)?.columns[0]?.key;
    return { place: { row, column: row === GROUP_ROW ? (first ?? column) : column }, element };
  };

  return (
    <div ref={frame} className="gk-matrix-frame">
      <table
        ref={table}
        role="grid"
        aria-label={props.label}
        aria-readonly={props.isReadOnly}
        {...(isPartial && { 'aria-rowcount': HEAD_ROWS + bodyRows.length + footRows.length })}
        className={`gk-matrix${columns <= WIDE_UP_TO ? ' gk-matrix-wide' : ''}${hasTightGroup ? ' gk-matrix-tall' : ''}${totals === null ? '' : ' gk-matrix-totalled'}`}
        style={{ '--gk-matrix-levels': `calc(${width === '' ? '0px' : width})` } as CSSProperties}
        onKeyDown={(event) => {
          const found = placeOf(event.target);
          if (found === null || grid.move(event)) return;
          props.onKey(found.place, event);
        }}
        onFocus={(event) => {
          const found = placeOf(event.target);
          if (found === null) return;
          grid.setActive(found.place);
          setActiveRow(found.place.row);
          props.onActive(found.place);
        }}
        onMouseDown={(event: MouseEvent) => {
          const found = placeOf(event.target);
          pressedAgain.current = found !== null && found.element === document.activeElement;
        }}
        onClick={(event) => {
          const found = placeOf(event.target);
          if (found !== null) props.onPress(found.place, found.element, pressedAgain.current);
        }}
      >
        <colgroup>
          <col className="gk-matrix-head-column" />
          {totals !== null && <col className="gk-matrix-total-column" />}
          {groups.map((group) => (
            <col key={group.id} span={Math.max(group.columns.length, 1)} style={{ width: columnWidth(group) }} />
          ))}
        </colgroup>
        <MatrixHead groups={groups} corner={props.corner} totals={totals} active={activeIn([GROUP_ROW, TITLE_ROW])} />
        <tbody>
          {rowWindow.parts.map((part) =>
            part.kind === 'row' ? (
              props.bodyRow(part.id, active, isPartial ? HEAD_ROWS + part.index + 1 : null)
            ) : (
              <tr key={`gap ${String(part.index)}`} aria-hidden>
                <td style={{ height: `calc(${String(part.rows)} * var(--row))` }} />
              </tr>
            ),
          )}
        </tbody>
        <tfoot>{props.foot(activeIn(footRows))}</tfoot>
      </table>
    </div>
  );
}
