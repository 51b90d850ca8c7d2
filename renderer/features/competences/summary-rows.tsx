import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GapMark, type GapState } from '#renderer/ui/gap-mark.tsx';
import { HEAD_COLUMN, type GridPlace } from '#renderer/ui/matrix/matrix-types.ts';
import type { RequirementCoverage } from '#shared/domain/goals/requirement-coverage.ts';
import { closedColumnKey } from './matrix-head-model.ts';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';
import type { MatrixData } from './matrix-data.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** Rows of the foot: for a goal every figure of its requirements, else the sum of the gaps and what is known. */
const GOAL_ROWS = ['have', 'need', 'gap', 'known'] as const;
const TEAM_ROWS = ['gap', 'known'] as const;
type SummaryRow = (typeof GOAL_ROWS)[number];

/** Names of the foot's rows in the grid. */
export function summaryRowIds(hasGoal: boolean): readonly string[] {
  return (hasGoal ? GOAL_ROWS : TEAM_ROWS).map(rowId);
}

/** Whether a row of the grid is one of the foot. */
export function isSummaryRow(row: string): boolean {
  return GOAL_ROWS.some((name) => rowId(name) === row);
}

function rowId(row: SummaryRow): string {
  return `sum.${row}`;
}

/** The state of a gap: nothing known at all is told apart from people who are short. */
export function gapStateOf(coverage: Pick<RequirementCoverage, 'gap' | 'known'>): GapState {
  if (coverage.gap === 0) return 'met';
  return coverage.known === 0 ? 'unknown' : 'short';
}

/** The foot of the matrix: have, need, gap and known. */
export const SummaryRows = memo(SummaryRowsView);

function SummaryRowsView(props: {
  readonly hasGoal: boolean;
  readonly matrix: MatrixData;
  readonly groups: readonly ColumnGroup[];
  readonly words: MatrixWords;
  readonly active: GridPlace | null;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { active, groups } = props;
  return (props.hasGoal ? GOAL_ROWS : TEAM_ROWS).map((name) => {
    const row = rowId(name);
    const tabIndexOf = (column: string): 0 | -1 =>
      active !== null && active.row === row && active.column === column ? 0 : -1;
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
                name={name}
                column={column}
                matrix={props.matrix}
                words={props.words}
                hasGoal={props.hasGoal}
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

function SummaryCell(props: {
  readonly name: SummaryRow;
  readonly column: CompetenceColumn;
  readonly matrix: MatrixData;
  readonly words: MatrixWords;
  readonly hasGoal: boolean;
  readonly isFirst: boolean;
  readonly tabIndex: 0 | -1;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { name, column, matrix, words } = props;
  const title = words.titleOf(column.competence);
  const lines = props.hasGoal
    ? column.requirements.map(({ requirement, coverage }) => ({
        key: requirement.id,
        figure: coverage[name],
        state: name === 'gap' ? gapStateOf(coverage) : null,
        text: t('sum.cell', {
          ...figuresOf(coverage),
          competence: title,
          requirement: words.requirementOf(requirement),
        }),
      }))
    : teamLines(name, column, matrix, (key, values) => t(key, { competence: title, ...values }));
  const label =
    lines.length === 0 ? t('sum.nothing-asked', { competence: title }) : lines.map(({ text }) => text).join(' ');
  return (
    <td
      role="gridcell"
      data-row={rowId(name)}
      data-column={column.key}
      tabIndex={props.tabIndex}
      className={`gk-matrix-sum${props.isFirst ? ' gk-matrix-first' : ''}`}
      title={label}
    >
      <span className="gk-matrix-words">{label}</span>
      <span className="gk-matrix-sum-lines" aria-hidden>
        {lines.map((line) => (
          <span key={line.key} className={`gk-matrix-sum-line${line.state === 'short' ? ' gk-matrix-sum-open' : ''}`}>
            {line.state !== null && <GapMark state={line.state} label={t(`states.${line.state}`)} size={13} />}
            {line.state === 'met' ? null : line.figure}
          </span>
        ))}
      </span>
    </td>
  );
}

function figuresOf({ have, need, gap, known, people }: RequirementCoverage): Readonly<Record<string, number>> {
  return { have, need, gap, known, asked: known + people.unknown.length };
}

function teamLines(
  name: SummaryRow,
  column: CompetenceColumn,
  matrix: MatrixData,
  say: (key: 'sum.team-gap' | 'sum.team-known', values: Readonly<Record<string, number>>) => string,
): readonly {
  readonly key: string;
  readonly figure: number;
  readonly state: GapState | null;
  readonly text: string;
}[] {
  if (name === 'known') {
    const known = matrix.rows.filter((row) => (row.used[column.index] ?? 0) > 0).length;
    return [
      { key: 'known', figure: known, state: null, text: say('sum.team-known', { known, people: matrix.rows.length }) },
    ];
  }
  const { requirements, gap } = column;
  if (requirements.length === 0) return [];
  const known = requirements.reduce((sum, { coverage }) => sum + coverage.known, 0);
  const state = gapStateOf({ gap, known });
  return [{ key: 'gap', figure: gap, state, text: say('sum.team-gap', { gap, count: requirements.length }) }];
}
