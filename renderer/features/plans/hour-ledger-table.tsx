import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourSource } from '#shared/domain/plans/entities.ts';
import { saysSomething } from '#shared/domain/plans/team-hours.ts';
import { EntryLines, type HourFigure } from './hours/entry-lines.tsx';
import { HOUR_COLUMNS, HourCells } from './hours/hour-cells.tsx';
import type { HourLedgerData } from './plans-data.ts';

/** Right, kept, promised, wished and left per source of a school year; every figure opens the lines and the rule behind it. */
export function HourLedgerTable(props: {
  readonly ledger: HourLedgerData;
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { ledger } = props;
  const { t } = useTranslation('plans');
  const [opened, setOpened] = useState<{ readonly source: HourSource; readonly figure: HourFigure } | null>(null);
  const open = (source: HourSource, figure: HourFigure): void =>
    setOpened(opened?.source === source && opened.figure === figure ? null : { source, figure });
  return (
    <div className="gk-plans-scroll">
      <table className="gk-plans-ledger">
        <thead>
          <tr>
            <th scope="col">{t('ledger.source')}</th>
            {HOUR_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`ledger.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledger.entries.filter(saysSomething).map((entry) => (
            <Fragment key={entry.source}>
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    className="gk-plans-open"
                    aria-expanded={opened?.source === entry.source}
                    onClick={() => open(entry.source, 'left')}
                  >
                    {t(`sources.${entry.source}`)}
                  </button>
                </th>
                <HourCells
                  entry={entry}
                  of={t(`sources.${entry.source}`)}
                  opened={opened?.source === entry.source ? opened.figure : null}
                  onOpen={(figure) => open(entry.source, figure)}
                />
              </tr>
              {opened?.source === entry.source && (
                <tr>
                  <td colSpan={HOUR_COLUMNS.length + 1} className="gk-plans-lines">
                    <EntryLines
                      entry={entry}
                      schoolYear={ledger.schoolYear}
                      figure={opened.figure}
                      titleOf={props.titleOf}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
