import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperCell } from '#renderer/ui/matrix/matrix-cell.tsx';
import { compareCell, type Comparison } from '../comparison.ts';
import { groupTitle } from '../matrix-head-model.ts';
import type { CoveredRequirement, MatrixData } from '../matrix-data.ts';
import type { MatrixPerson } from '../matrix-people.ts';
import { summaryOf, totalGap, type Summary, type SummaryRow } from '../summary-figures.ts';
import { TOTAL_PARTS } from '../total-cell.tsx';
import type { MatrixWords } from '../use-matrix-words.ts';
import type { PaperBlock } from './paper-blocks.ts';

const ROWS: readonly SummaryRow[] = ['have', 'gap', 'known'];
/** Up to this width, in mm, the heading of a group stands upright. */
const NARROW = 24;

/** What a table on paper shows. */
export interface PaperSource {
  readonly matrix: MatrixData;
  readonly comparison: Comparison | null;
  readonly people: readonly MatrixPerson[];
  readonly requirements: readonly CoveredRequirement[];
  readonly isOne: boolean;
  readonly words: MatrixWords;
}

/** One block of columns as a table whose head is repeated on every sheet. */
export function PaperTable(props: PaperSource & { readonly block: PaperBlock }): ReactNode {
  const { t } = useTranslation('competences');
  const { block, people, comparison, words } = props;
  const columns = block.groups.flatMap((group) => group.columns);
  const isFirst = (place: number): boolean => block.groups.some(({ columns: [first] }) => first?.place === place);
  return (
    <table
      className="gk-paper"
      style={{ '--cell': `${String(block.columnWidth)}mm`, '--columns': columns.length } as CSSProperties}
    >
      <colgroup>
        <col className="gk-paper-names" />
        <col className="gk-paper-totals" span={TOTAL_PARTS.length} />
        <col className="gk-paper-levels" span={columns.length} />
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} className="gk-paper-corner">
            {t('matrix:print.people', { count: people.length })}
          </th>
          {TOTAL_PARTS.map((part) => (
            <th key={part} rowSpan={2} className="gk-paper-total">
              <span className="gk-matrix-name">{t(`matrix:totals.parts.${part}`)}</span>
            </th>
          ))}
          {block.groups.map(({ group, columns: own }) => (
            <th
              key={group.id}
              colSpan={own.length}
              className={`gk-paper-group gk-paper-first${own.length * block.columnWidth < NARROW ? ' gk-paper-narrow' : ''}`}
            >
              <span>{groupTitle(group, words, t)}</span>
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ column, place }) => (
            <th key={column.key} className={`gk-paper-title${isFirst(place) ? ' gk-paper-first' : ''}`}>
              <span className="gk-matrix-name">{words.titleOf(column.competence)}</span>
              {column.isSingle && <span className="gk-matrix-mark">1</span>}
              {column.levels.length > 0 && <span className="gk-matrix-note">≥{column.levels.join('·')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.row.personId}>
            <th scope="row">{person.name}</th>
            {TOTAL_PARTS.map((part) => (
              <td key={part} className="gk-paper-total">
                {person.asked[part] === 0 ? '' : person.asked[part]}
              </td>
            ))}
            {columns.map(({ column, place }) => (
              <PaperCell
                key={column.key}
                isFirstOfGroup={isFirst(place)}
                content={
                  comparison === null
                    ? words.cellOf(person.name, person.row, column, person.marks.charAt(place))
                    : words.comparedCellOf(person.name, column, compareCell(comparison, person.row, column.index))
                }
              />
            ))}
          </tr>
        ))}
        {ROWS.map((name) => {
          const total = name === 'gap' ? totalGap(props.requirements, comparison, t) : null;
          return (
            <tr key={name} className="gk-paper-sum">
              <th scope="row">{t(`sum.${name}`)}</th>
              <td colSpan={TOTAL_PARTS.length}>{total !== null && <PaperFigures summary={total} />}</td>
              {columns.map(({ column, place }) => (
                <td key={column.key} className={isFirst(place) ? 'gk-paper-first' : undefined}>
                  <PaperFigures summary={summaryOf(name, column, props, t)} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PaperFigures({ summary }: { readonly summary: Summary }): ReactNode {
  return summary.lines.map(({ key, figure, change, state }) => (
    <div key={key} className={state === 'short' || state === 'unknown' ? 'gk-paper-open' : undefined}>
      {figure} {change}
    </div>
  ));
}
