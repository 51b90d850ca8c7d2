import { memo, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '#shared/domain/competences/compare-dates.ts';
import type { AskedOfPerson } from '#shared/domain/goals/asked-of-person.ts';
import { MatrixCell } from '#renderer/ui/matrix/matrix-cell.tsx';
import { HEAD_COLUMN } from '#renderer/ui/matrix/matrix-types.ts';
import { compareCell, type Comparison } from './comparison.ts';
import { closedColumnKey } from './matrix-head-model.ts';
import type { ColumnGroup } from './matrix-columns.ts';
import type { MatrixDataRow } from './matrix-data.ts';
import type { PersonMarks } from './matrix-people.ts';
import { TotalCell } from './total-cell.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

/** Everything about the columns that a row shows, as a text: coverage changes with every rating, this does not. */
export function layoutOf(groups: readonly ColumnGroup[]): string {
  return groups
    .map(({ id, isClosed, columns }) => {
      const inside = columns.map(({ key, index, levels }) => `${key} ${String(index)} ${levels.join('/')}`);
      return `${id} ${String(isClosed)} ${inside.join(',')}`;
    })
    .join(';');
}

interface PersonRowProps {
  readonly personId: string;
  /** Place among all rows of the grid, where not all are in the page; null where they are. */
  readonly rowIndex: number | null;
  readonly name: string;
  readonly functionTitle: string;
  readonly row: MatrixDataRow;
  readonly marks: PersonMarks;
  readonly asked: AskedOfPerson;
  /** How he stood before, while two dates are compared; null otherwise. */
  readonly askedBefore: AskedOfPerson | null;
  readonly presence: Presence;
  readonly comparison: Comparison | null;
  readonly groups: readonly ColumnGroup[];
  /** {@link layoutOf} of the groups; decides whether the row must be rendered again. */
  readonly layout: string;
  readonly words: MatrixWords;
  /** Key of the active column when this row is the active one; null otherwise. */
  readonly activeColumn: string | null;
  readonly onOpenPerson: (personId: string) => void;
}

/** One person of the matrix. A key stroke renders the rows that change and no others. */
export const PersonRow = memo(PersonRowView, isSameRow);

function isSameRow(before: PersonRowProps, after: PersonRowProps): boolean {
  return (
    before.personId === after.personId &&
    before.rowIndex === after.rowIndex &&
    before.name === after.name &&
    before.functionTitle === after.functionTitle &&
    before.row === after.row &&
    before.marks === after.marks &&
    isSameAsked(before.asked, after.asked) &&
    isSameAsked(before.askedBefore, after.askedBefore) &&
    before.presence === after.presence &&
    before.comparison === after.comparison &&
    before.layout === after.layout &&
    before.words === after.words &&
    before.activeColumn === after.activeColumn &&
    before.onOpenPerson === after.onOpenPerson
  );
}

function isSameAsked(before: AskedOfPerson | null, after: AskedOfPerson | null): boolean {
  return before?.met === after?.met && before?.lacking === after?.lacking && before?.unknown === after?.unknown;
}

function PersonRowView(props: PersonRowProps): ReactNode {
  const { t } = useTranslation('competences');
  const { personId, name, row, groups, words, activeColumn, comparison, presence } = props;
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    props.onOpenPerson(personId);
  };
  const hint = props.functionTitle === '' ? name : `${name}, ${props.functionTitle}`;
  const starts = groups.map((_group, index) =>
    groups.slice(0, index).reduce((sum, { columns }) => sum + columns.length, 0),
  );
  return (
    <tr {...(props.rowIndex !== null && { 'aria-rowindex': props.rowIndex })}>
      <th scope="row" role="rowheader">
        <span className={`gk-matrix-row-title${presence === 'only-first' ? ' gk-matrix-gone' : ''}`}>
          <a
            className="gk-matrix-row-link"
            href={`/team?person=${encodeURIComponent(personId)}`}
            data-row={personId}
            data-column={HEAD_COLUMN}
            tabIndex={activeColumn === HEAD_COLUMN ? 0 : -1}
            title={hint}
            onClick={onClick}
          >
            {name}
          </a>
          {presence !== 'both' && <span className="gk-matrix-row-note">{t(`matrix:change.row.${presence}`)}</span>}
        </span>
      </th>
      <TotalCell
        personId={personId}
        name={name}
        asked={props.asked}
        before={props.askedBefore}
        presence={presence}
        activeColumn={activeColumn}
      />
      {groups.map((group, order) => {
        const start = starts[order] ?? 0;
        if (group.isClosed) {
          const known = group.columns.filter(({ index }) => (row.used[index] ?? 0) > 0).length;
          const key = closedColumnKey(group.id);
          const label = t('row.closed', { name, known, count: group.columns.length });
          return (
            <td
              key={key}
              role="gridcell"
              data-row={personId}
              data-column={key}
              tabIndex={activeColumn === key ? 0 : -1}
              className="gk-cell gk-cell-closed gk-matrix-first"
              aria-label={label}
              title={label}
              data-digit={`${String(known)}/${String(group.columns.length)}`}
            />
          );
        }
        return group.columns.map((column, index) => (
          <MatrixCell
            key={column.key}
            row={personId}
            column={column.key}
            isActive={activeColumn === column.key}
            isFirstOfGroup={index === 0}
            content={
              comparison === null
                ? words.cellOf(name, row, column, props.marks.charAt(start + index))
                : words.comparedCellOf(name, column, compareCell(comparison, row, column.index))
            }
          />
        ));
      })}
    </tr>
  );
}
