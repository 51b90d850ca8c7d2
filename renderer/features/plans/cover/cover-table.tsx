import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '#shared/kernel/dates.ts';
import { SCHOOL_DAYS } from '#shared/kernel/weekday.ts';
import type { CoverLine } from '#shared/domain/plans/cover-ledger.ts';
import {
  COVER_COLUMNS,
  type CoverFigure,
  type CoverPeriod,
  type CoverTable as Table,
} from '#shared/domain/plans/cover-table.ts';
import { holidayOn, type SchoolHoliday } from '#shared/domain/plans/school-holidays.ts';
import { FigureButton } from '../figure-button.tsx';
import { usePlanWords } from '../use-plan-words.ts';

type OnOpen = (title: string, lines: readonly CoverLine[]) => void;

/** Cover by week or month and weekday, with sums; every figure opens its lines. */
export function CoverTable(props: {
  readonly table: Table;
  readonly period: CoverPeriod;
  readonly holidays: readonly SchoolHoliday[];
  readonly onOpen: OnOpen;
}): ReactNode {
  const { table, period } = props;
  const { t } = useTranslation('plan-ledgers');
  const { formats } = usePlanWords();
  const columns = COVER_COLUMNS.map((column) => ({
    column,
    name: column === 'spread' ? t('plan-parts:cover.spread') : t(`plan-parts:weekdays.${String(column)}`),
  }));
  const nameOf = (start: IsoDate): string =>
    period === 'month'
      ? t('cover.month', { month: formats.month(Number(start.slice(5, 7))), year: start.slice(0, 4) })
      : t('cover.in-week', { date: formats.date(start) });
  const holidayOf = (start: IsoDate): SchoolHoliday | null => {
    if (period === 'month') return null;
    const days = SCHOOL_DAYS.map((day) => holidayOn(addDays(start, day - 1), props.holidays));
    return days.every((holiday) => holiday !== null) ? (days[0] ?? null) : null;
  };
  const total = t('cover.total');
  return (
    <div className="gk-plans-scroll">
      <table className="gk-plans-cover">
        <thead>
          <tr>
            <th scope="col">{t(`cover.period.${period}`)}</th>
            {columns.map(({ column, name }) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{total}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ start, cells, total: sum }) => {
            const holiday = holidayOf(start);
            return (
              <tr key={start} className={holiday === null ? undefined : 'gk-plans-cover-closed'}>
                <th scope="row">
                  {nameOf(start)}
                  {holiday !== null && <span className="gk-plans-cover-note">{holiday.title}</span>}
                </th>
                {cells.map((figure, index) => (
                  <Figure
                    key={columns[index]?.column}
                    figure={figure}
                    name={t('cover.of', { what: columns[index]?.name, when: nameOf(start) })}
                    onOpen={props.onOpen}
                  />
                ))}
                <Figure figure={sum} name={t('cover.of', { what: total, when: nameOf(start) })} onOpen={props.onOpen} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{total}</th>
            {table.columns.map((figure, index) => (
              <Figure
                key={columns[index]?.column}
                figure={figure}
                name={t('cover.of', { what: columns[index]?.name, when: total })}
                onOpen={props.onOpen}
              />
            ))}
            <Figure figure={table.total} name={total} onOpen={props.onOpen} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Needed, with what nobody covers yet; nothing entered is a dash, which is not 0. */
function Figure(props: { readonly figure: CoverFigure; readonly name: string; readonly onOpen: OnOpen }): ReactNode {
  const { needed, open, wished, lines } = props.figure;
  const { t } = useTranslation('plan-ledgers');
  const words = usePlanWords();
  if (lines.length === 0) {
    return (
      <td>
        <span className="gk-plans-none">–</span>
      </td>
    );
  }
  const said = [
    needed === null ? null : t('cover.figure', { hours: words.hours(needed) }),
    open === 0 ? null : t('cover.figure-open', { hours: words.hours(open) }),
    wished === 0 ? null : t('cover.figure-wished', { hours: words.hours(wished) }),
  ];
  return (
    <td>
      <FigureButton
        name={[props.name, ...said.filter((part) => part !== null)].join(', ')}
        onOpen={() => props.onOpen(props.name, lines)}
      >
        {needed === null ? '–' : words.formats.hours(needed)}
        {needed !== null && needed > 0 && open === 0 && (
          <Check size={14} aria-hidden style={{ marginLeft: 4, verticalAlign: -2 }} />
        )}
      </FigureButton>
      {open > 0 && <span className="gk-plans-cover-open">{t('cover.open', { hours: words.formats.hours(open) })}</span>}
      {wished > 0 && (
        <span className="gk-plans-cover-note">{t('cover.wished', { hours: words.formats.hours(wished) })}</span>
      )}
    </td>
  );
}
