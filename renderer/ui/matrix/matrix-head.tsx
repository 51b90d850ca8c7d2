import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import {
  GROUP_ROW,
  leastColumnWidth,
  TITLE_ROW,
  TOTAL_COLUMN,
  type GridPlace,
  type MatrixHeadGroup,
  type MatrixTotals,
} from './matrix-types.ts';

/** From this width on, in px, the title of a column lies flat. */
const ROOMY = 72;

/** The two sticky header rows: group headings, column titles. `active` is null while the focus is elsewhere. */
export const MatrixHead = memo(MatrixHeadView);

function MatrixHeadView(props: {
  readonly groups: readonly MatrixHeadGroup[];
  readonly corner: string;
  readonly totals: MatrixTotals | null;
  readonly active: GridPlace | null;
}): ReactNode {
  const { groups, totals, active } = props;
  const activeIn = (row: string, keys: readonly string[]): 0 | -1 =>
    active !== null && active.row === row && keys.includes(active.column) ? 0 : -1;
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className="gk-matrix-corner">
          <span className="gk-matrix-corner-text gk-numbers">{props.corner}</span>
        </th>
        {totals !== null && (
          <th
            rowSpan={2}
            scope="col"
            role="columnheader"
            className="gk-matrix-total-title"
            {...(totals.isSorted && { 'aria-sort': 'descending' as const })}
          >
            <button
              type="button"
              className="gk-matrix-button"
              data-row={TITLE_ROW}
              data-column={TOTAL_COLUMN}
              tabIndex={activeIn(TITLE_ROW, [TOTAL_COLUMN])}
              title={totals.label}
            >
              <span className="gk-matrix-words">{totals.label}</span>
              {totals.parts.map((part) => (
                <span key={part} aria-hidden className="gk-matrix-name">
                  {part}
                </span>
              ))}
            </button>
          </th>
        )}
        {groups.map((group) => (
          <th
            key={group.id}
            scope="colgroup"
            role="columnheader"
            colSpan={group.columns.length}
            className="gk-matrix-group"
            title={group.title}
          >
            <MatrixGroupTitle
              group={group}
              tabIndex={activeIn(
                GROUP_ROW,
                group.columns.map(({ key }) => key),
              )}
            />
          </th>
        ))}
      </tr>
      <tr>
        {groups.map((group) =>
          group.columns.map((column, index) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={`gk-matrix-title${index === 0 ? ' gk-matrix-first' : ''}${column.isClosed ? ' gk-matrix-closed' : ''}${column.isGone ? ' gk-matrix-gone' : ''}${leastColumnWidth(group) >= ROOMY ? ' gk-matrix-roomy' : ''}`}
            >
              <button
                type="button"
                className="gk-matrix-button"
                data-row={TITLE_ROW}
                data-column={column.key}
                tabIndex={activeIn(TITLE_ROW, [column.key])}
                title={column.label}
              >
                <span className="gk-matrix-name">{column.title}</span>
                {(column.mark !== null || column.note !== null) && (
                  <span className="gk-matrix-notes">
                    {column.mark !== null && (
                      <span className="gk-matrix-mark" aria-hidden>
                        {column.mark}
                      </span>
                    )}
                    {column.note !== null && <span className="gk-matrix-note">{column.note}</span>}
                  </span>
                )}
              </button>
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function MatrixGroupTitle(props: { readonly group: MatrixHeadGroup; readonly tabIndex: 0 | -1 }): ReactNode {
  const { group } = props;
  const Icon = group.isClosed ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className="gk-matrix-button"
      data-row={GROUP_ROW}
      data-column={group.id}
      tabIndex={props.tabIndex}
      aria-label={group.title}
      {...(group.canClose && { 'aria-expanded': !group.isClosed })}
    >
      {group.canClose && <Icon size={14} aria-hidden className="gk-matrix-chevron" />}
      {!group.isClosed && <span className="gk-matrix-group-name">{group.title}</span>}
    </button>
  );
}
