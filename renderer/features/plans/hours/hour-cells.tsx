import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourEntry } from '#shared/domain/plans/hour-ledger.ts';
import { FigureButton } from '../figure-button.tsx';
import { usePlanWords } from '../use-plan-words.ts';
import type { HourFigure } from './entry-lines.tsx';

/** Columns of a table of hours. */
export const HOUR_COLUMNS = ['right', 'saved', 'committed', 'wished', 'left'] as const satisfies readonly HourFigure[];

/** The figures of an entry of hours as cells; each opens what is behind it. `of` says whose and which source. */
export function HourCells(props: {
  readonly entry: HourEntry;
  readonly of: string;
  readonly opened: HourFigure | null;
  readonly onOpen: (figure: HourFigure) => void;
}): ReactNode {
  const { entry } = props;
  const { t } = useTranslation('plans');
  const words = usePlanWords();
  const orDash = (minutes: number): string => (minutes === 0 ? '–' : words.hours(minutes));
  const texts = {
    right: entry.right === null ? t(`ledger.reasons.${entry.reason}`) : words.hours(entry.right),
    saved: entry.saved === null ? t('plan-ledgers:savings.unknown') : orDash(entry.saved - entry.setAside),
    committed: orDash(entry.committed),
    wished: orDash(entry.wished),
    left:
      entry.left === null
        ? '–'
        : entry.left < 0
          ? t('ledger.over', { hours: words.hours(-entry.left) })
          : words.hours(entry.left),
  };
  return HOUR_COLUMNS.map((column) => (
    <td
      key={column}
      className={
        column === 'left' && entry.left !== null && entry.left < 0 ? 'gk-numbers gk-plans-short' : 'gk-numbers'
      }
    >
      <FigureButton
        name={t('plan-ledgers:figure-of', { figure: t(`ledger.${column}`), of: props.of, value: texts[column] })}
        isOpen={props.opened === column}
        onOpen={() => props.onOpen(column)}
      >
        {texts[column]}
      </FigureButton>
    </td>
  ));
}
