import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payer } from '#shared/domain/plans/entities.ts';
import type { Budget, MoneyLine } from '#shared/domain/plans/money-ledger.ts';
import { FigureButton } from './figure-button.tsx';
import type { MoneyLedgerData } from './plans-data.ts';
import { usePlanWords } from './use-plan-words.ts';

type MoneyFigure = 'budget' | 'committed' | 'wished' | 'left';

/** Budget, promised, wished and left per payer of a calendar year; every figure opens its lines. */
export function MoneyLedgerTable(props: {
  readonly ledger: MoneyLedgerData;
  readonly hasBudgets: boolean;
  /** The budgets behind the figures. */
  readonly budgets?: readonly Pick<Budget, 'id' | 'payer' | 'title' | 'cents'>[];
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { ledger, hasBudgets } = props;
  const { t } = useTranslation('plans');
  const { formats } = usePlanWords();
  const [opened, setOpened] = useState<{ readonly payer: Payer; readonly figure: MoneyFigure } | null>(null);
  const open = (payer: Payer, figure: MoneyFigure): void =>
    setOpened(opened?.payer === payer && opened.figure === figure ? null : { payer, figure });
  const shown = ledger.entries.filter(({ budget, lines }) => budget !== null || lines.length > 0);
  const figure = (cents: number): string => (cents === 0 ? '–' : formats.euro(cents));
  const textOf = (
    { budget, committed, wished, left }: MoneyLedgerData['entries'][number],
    column: MoneyFigure,
  ): string => {
    switch (column) {
      case 'budget':
        return budget === null ? t('ledger.no-budget') : formats.euro(budget);
      case 'committed':
        return figure(committed);
      case 'wished':
        return figure(wished);
      case 'left':
        if (left === null) return '–';
        return left < 0 ? t('ledger.over', { hours: formats.euro(-left) }) : formats.euro(left);
    }
  };
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
                    aria-expanded={opened?.payer === entry.payer}
                    onClick={() => open(entry.payer, 'left')}
                  >
                    {t(`payers.${entry.payer}`)}
                  </button>
                </th>
                {columns.map((column) => {
                  const value = textOf(entry, column);
                  return (
                    <td
                      key={column}
                      className={
                        column === 'left' && entry.left !== null && entry.left < 0
                          ? 'gk-numbers gk-plans-short'
                          : 'gk-numbers'
                      }
                    >
                      <FigureButton
                        name={t('plan-ledgers:figure-of', {
                          figure: t(`ledger.${column}`),
                          of: t(`payers.${entry.payer}`),
                          value,
                        })}
                        isOpen={opened?.payer === entry.payer && opened.figure === column}
                        onOpen={() => open(entry.payer, column)}
                      >
                        {value}
                      </FigureButton>
                    </td>
                  );
                })}
              </tr>
              {opened?.payer === entry.payer && (
                <tr>
                  <td colSpan={columns.length + 1} className="gk-plans-lines">
                    <MoneyLines
                      lines={entry.lines.filter(
                        ({ isCommitted }) =>
                          opened.figure === 'left' ||
                          (opened.figure === 'committed' && isCommitted) ||
                          (opened.figure === 'wished' && !isCommitted),
                      )}
                      budgets={
                        opened.figure === 'left' || opened.figure === 'budget'
                          ? (props.budgets ?? []).filter(({ payer }) => payer === entry.payer)
                          : []
                      }
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

function MoneyLines(props: {
  readonly lines: readonly MoneyLine[];
  readonly budgets: readonly Pick<Budget, 'id' | 'title' | 'cents'>[];
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { t } = useTranslation('plans');
  const { formats } = usePlanWords();
  if (props.lines.length === 0 && props.budgets.length === 0) return <p>{t('ledger.no-lines')}</p>;
  return (
    <ul>
      {props.budgets.map(({ id, title, cents }) => (
        <li key={id}>{t('plan-ledgers:budgets.line', { title, amount: formats.euro(cents) })}</li>
      ))}
      {props.lines.map((line) => (
        <li key={line.costId}>
          {t(line.isCommitted ? 'ledger.line-committed' : 'ledger.line-wished', {
            title: props.titleOf(line.itemId),
            amount: formats.euro(line.cents),
          })}
        </li>
      ))}
    </ul>
  );
}
