import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourSource } from '#shared/domain/plans/entities.ts';
import type { SourceTotal } from '#shared/domain/plans/team-hours.ts';
import { FigureButton } from '../figure-button.tsx';
import { usePlanWords } from '../use-plan-words.ts';

/** Figures of a sum that open the people behind it. */
export type TotalFigure = 'right' | 'committed' | 'wished' | 'overrun';

/** The hours of the team added up by source; a sum of rights says when somebody's right is not in it. */
export function TeamTotals(props: {
  readonly totals: readonly SourceTotal[];
  readonly onOpen: (source: HourSource, figure: TotalFigure) => void;
}): ReactNode {
  const { t } = useTranslation('plan-ledgers');
  const words = usePlanWords();
  const shown = props.totals.filter(({ right, committed, wished }) => right !== null || committed > 0 || wished > 0);
  const figure = (total: SourceTotal, column: TotalFigure): ReactNode => {
    const minutes = total[column] ?? 0;
    const value = minutes === 0 ? '–' : words.hours(minutes);
    const name = t('figure-of', {
      figure: t(column === 'overrun' ? 'hours.overrun' : `plans:ledger.${column}`),
      of: t(`plans:sources.${total.source}`),
      value,
    });
    return (
      <FigureButton name={name} onOpen={() => props.onOpen(total.source, column)}>
        {value}
      </FigureButton>
    );
  };
  return (
    <section aria-label={t('hours.totals')} className="gk-plans-card">
      <Typography variant="h2" sx={{ p: 2 }}>
        {t('hours.totals')}
      </Typography>
      <div className="gk-plans-scroll">
        <table className="gk-plans-ledger">
          <thead>
            <tr>
              <th scope="col">{t('plans:ledger.source')}</th>
              {(['right', 'committed', 'wished'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`plans:ledger.${column}`)}
                </th>
              ))}
              <th scope="col">{t('hours.overrun')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((total) => (
              <tr key={total.source}>
                <th scope="row">{t(`plans:sources.${total.source}`)}</th>
                <td className="gk-numbers">
                  {total.right === null ? t('plans:ledger.reasons.no-right-by-rule') : figure(total, 'right')}
                  {total.right !== null && total.unknownRights > 0 && (
                    <span className="gk-plans-cover-note">
                      {t('hours.unknown-rights', { count: total.unknownRights })}
                    </span>
                  )}
                </td>
                <td className="gk-numbers">{figure(total, 'committed')}</td>
                <td className="gk-numbers">{figure(total, 'wished')}</td>
                <td className={total.overrun > 0 ? 'gk-numbers gk-plans-short' : 'gk-numbers'}>
                  {figure(total, 'overrun')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
