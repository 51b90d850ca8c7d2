import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payer } from '#shared/domain/plans/entities.ts';
import type { MoneyLedgerData } from './plans-data.ts';
import { usePlanWords } from './use-plan-words.ts';

/** Budget, promised, wished and left per payer of a calendar year; every row opens its lines. */
export function MoneyLedgerTable(props: {
  readonly ledger: MoneyLedgerData;
  readonly hasBudgets: boolean;
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { ledger, hasBudgets } = props;
  const { t } = useTranslation('plans');
  const { formats } = usePlanWords();
  const [opened, setOpened] = useState<Payer | null>(null);
  const shown = ledger.entries.filter(({ budget, lines }) => budget !== null || lines.length > 0);
  const figure = (cents: number): string => (cents === 0 ? '–' : formats.euro(cents));
  const columns = hasBudgets
    ? (['budget', 'committed', 'wished', 'left'] as const)
    : (['committed', 'wished'] as const);
  return (
    <div className="gk-plans-scroll">
      <table className="gk-plans-ledger">
        <thead>
          <tr>
            <th scope="col">{t('ledger.payer')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`ledger.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <Fragment key={entry.payer}>
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    className="gk-plans-open"
                    aria-expanded={opened === entry.payer}
                    onClick={() => setOpened(opened === entry.payer ? null : entry.payer)}
                  >
                    {t(`payers.${entry.payer}`)}
                  </button>
                </th>
                {hasBudgets && (
                  <td className="gk-numbers">
                    {entry.budget === null ? t('ledger.no-budget') : formats.euro(entry.budget)}
                  </td>
                )}
                <td className="gk-numbers">{figure(entry.committed)}</td>
                <td className="gk-numbers">{figure(entry.wished)}</td>
                {hasBudgets && (
                  <td className={entry.left !== null && entry.left < 0 ? 'gk-numbers gk-plans-short' : 'gk-numbers'}>
                    {entry.left === null
                      ? '–'
                      : entry.left < 0
                        ? t('ledger.over', { hours: formats.euro(-entry.left) })
                        : formats.euro(entry.left)}
                  </td>
                )}
              </tr>
              {opened === entry.payer && (
                <tr>
                  <td colSpan={columns.length + 1} className="gk-plans-lines">
                    {entry.lines.length === 0 && <p>{t('ledger.no-lines')}</p>}
                    <ul>
                      {entry.lines.map((line) => (
                        <li key={line.costId}>
                          {t(line.isCommitted ? 'ledger.line-committed' : 'ledger.line-wished', {
                            title: props.titleOf(line.itemId),
                            amount: formats.euro(line.cents),
                          })}
                        </li>
                      ))}
                    </ul>
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
