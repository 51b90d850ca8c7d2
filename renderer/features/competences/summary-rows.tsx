import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { HEAD_COLUMN, TOTAL_COLUMN, type GridPlace } from '#renderer/ui/matrix/matrix-types.ts';
import type { Comparison } from './comparison.ts';
import { closedColumnKey } from './matrix-head-model.ts';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';
import type { CoveredRequirement, MatrixData } from './matrix-data.ts';
import { summaryOf, totalGap, type Summary, type SummaryRow } from './summary-figures.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** Rows of the foot. */
const ROWS = ['have', 'gap', 'known'] as const satisfies readonly SummaryRow[];
/** Where the rows of people need the room, when the gap says enough. */
const SHORT_ROWS = ['gap', 'known'] as const satisfies readonly SummaryRow[];

/** Names of the foot's rows in the grid; `isShort` leaves out who has it of who need it. */
export function summaryRowIds(isShort: boolean): readonly string[] {
  return (isShort ? SHORT_ROWS : ROWS).map(rowId);
}

/** Whether a row of the grid is one of the foot. */
export function isSummaryRow(row: string): boolean {
  return ROWS.some((name) => rowId(name) === row);
}

function rowId(row: SummaryRow): string {
  return `sum.${row}`;
}

/** What the figures of the foot are taken from. */
interface SummaryFacts {
  readonly isOne: boolean;
  readonly matrix: MatrixData;
  readonly comparison: Comparison | null;
  readonly words: MatrixWords;
}

/** The foot of the matrix: have of need, gap and known. */
export const SummaryRows = memo(SummaryRowsView);

function SummaryRowsView(
  props: SummaryFacts & {
    readonly isShort: boolean;
    readonly groups: readonly ColumnGroup[];
    /** The requirements in view, each once, for the total. */
    readonly requirements: readonly CoveredRequirement[];
    readonly active: GridPlace | null;
  },
): ReactNode {
  const { t } = useTranslation('competences');
  const { active, groups } = props;
  return (props.isShort ? SHORT_ROWS : ROWS).map((name) => {
    const row = rowId(name);
    const tabIndexOf = (column: string): 0 | -1 =>
      active !== null && active.row === row && active.column === column ? 0 : -1;
    const total = name === 'gap' ? totalGap(props.requirements, props.comparison, t) : null;
    return (
      <tr key={row}>
        <th
          scope="row"
          role="rowheader"
          className="gk-matrix-foot-title"
          data-row={row}
          data-column={HEAD_COLUMN}
          tabIndex={tabIndexOf(HEAD_COLUMN)}
          title={t(`sum.help.${name}`)}
        >
          {t(`sum.${name}`)}
        </th>
        <td
          role="gridcell"
          data-row={row}
          data-column={TOTAL_COLUMN}
          tabIndex={tabIndexOf(TOTAL_COLUMN)}
          className="gk-matrix-total gk-matrix-sum"
          {...(total === null ? { 'aria-label': t('matrix:totals.none') } : { title: total.label })}
        >
          {total !== null && <SummaryLines summary={total} />}
        </td>
        {groups.map((group) =>
          group.isClosed ? (
            <td
              key={group.id}
              role="gridcell"
              data-row={row}
              data-column={closedColumnKey(group.id)}
              tabIndex={tabIndexOf(closedColumnKey(group.id))}
              className="gk-matrix-sum gk-matrix-sum-empty gk-matrix-first"
              aria-label={t('sum.none')}
            />
          ) : (
            group.columns.map((column, index) => (
              <SummaryCell
                key={column.key}
                {...props}
                name={name}
                column={column}
                isFirst={index === 0}
                tabIndex={tabIndexOf(column.key)}
              />
            ))
          ),
        )}
      </tr>
    );
  });
}

function SummaryCell(
  props: SummaryFacts & {
    readonly name: SummaryRow;
    readonly column: CompetenceColumn;
    readonly isFirst: boolean;
    readonly tabIndex: 0 | -1;
  },
): ReactNode {
  const { t } = useTranslation('competences');
  const summary = summaryOf(props.name, props.column, props, t);
  return (
    <td
      role="gridcell"
      data-row={rowId(props.name)}
      data-column={props.column.key}
      tabIndex={props.tabIndex}
      className={`gk-matrix-sum${props.isFirst ? ' gk-matrix-first' : ''}`}
      title={summary.label}
    >
      <SummaryLines summary={summary} />
    </td>
  );
}

function SummaryLines({ summary }: { readonly summary: Summary }): ReactNode {
  return (
    <>
      <span className="gk-matrix-words">{summary.label}</span>
      <span className="gk-matrix-sum-lines" aria-hidden>
        {summary.lines.map((line) => (
          <span
            key={line.key}
            className={`gk-matrix-sum-line${line.state === 'short' ? ' gk-matrix-sum-open' : ''}${line.isForecast ? ' gk-matrix-sum-forecast' : ''}`}
          >
            {line.state !== null && line.change === '' && <GapMark state={line.state} label="" size={13} />}
            {line.state === 'met' && line.change === '' ? null : line.figure}
            {line.change !== '' && <span className="gk-matrix-sum-change">{line.change}</span>}
          </span>
        ))}
      </span>
    </>
  );
}
