import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceTotal } from '#shared/domain/plans/team-hours.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** The hours of the team added up by source; a sum of rights says when somebody's right is not in it. */
export function TeamTotals({ totals }: { readonly totals: readonly SourceTotal[] }): ReactNode {
  const { t } = useTranslation('plan-ledgers');
  const words = usePlanWords();
  const shown = totals.filter(({ right, committed, wished }) => right !== null || committed > 0 || wished > 0);
  const orDash = (minutes: number): string => (minutes === 0 ? '–' : words.hours(minutes));
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
                  {total.right === null ? t('plans:ledger.reasons.no-right-by-rule') : words.hours(total.right)}
                  {total.right !== null && total.unknownRights > 0 && (
                    <span className="gk-plans-cover-note">
                      {t('hours.unknown-rights', { count: total.unknownRights })}
                    </span>
                  )}
                </td>
                <td className="gk-numbers">{orDash(total.committed)}</td>
                <td className="gk-numbers">{orDash(total.wished)}</td>
                <td className={total.overrun > 0 ? 'gk-numbers gk-plans-short' : 'gk-numbers'}>
                  {orDash(total.overrun)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
