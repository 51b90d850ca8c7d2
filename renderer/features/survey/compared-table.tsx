import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import './survey.css';

/** One option with the figure of the own team and the national one. */
export interface ComparedRow {
  readonly key: string;
  readonly text: string;
  /** Percent 0–100 or a mean 1–5; null when hidden. */
  readonly own: number | null;
  /** Number of answers; null when hidden. */
  readonly ownN: number | null;
  readonly national: number;
  readonly nationalN: number | null;
}

/** Own figures beside the national ones: a bar for the team, a line at the national figure, and both as numbers. */
export function ComparedTable(props: {
  readonly kind: 'percent' | 'mean';
  readonly label: string;
  readonly rows: readonly ComparedRow[];
}): ReactNode {
  const { t } = useTranslation('survey');
  const formats = useFormats();
  const isPercent = props.kind === 'percent';
  const written = (value: number): string => (isPercent ? formats.percent(value / 100) : formats.number(value, 1));
  const ownN = commonOf(props.rows.map((row) => row.ownN));
  const nationalN = commonOf(props.rows.map((row) => row.nationalN));
  const place = (value: number): string => `${String(isPercent ? value : ((value - 1) / 4) * 100)}%`;
  return (
    <table className="gk-survey-table">
      <caption className="gk-visually-hidden">{props.label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.option')}</th>
          <th scope="col" className="gk-survey-drawn" aria-hidden />
          <th scope="col" className="gk-survey-number">
            {t('table.own')}
            {ownN !== null && <span className="gk-survey-n">{t('table.n', { n: ownN })}</span>}
          </th>
          <th scope="col" className="gk-survey-number">
            {t('table.national')}
            {nationalN !== null && <span className="gk-survey-n">{t('table.n', { n: nationalN })}</span>}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.text}</th>
            <td className="gk-survey-drawn" aria-hidden>
              <div className="gk-survey-track">
                {row.own !== null && <div className="gk-survey-own" style={{ width: place(row.own) }} />}
                <div className="gk-survey-national" style={{ left: place(row.national) }} />
              </div>
            </td>
            <td className="gk-survey-number gk-numbers">
              {row.own === null ? (
                <span className="gk-survey-hidden">{row.ownN === 0 ? t('table.none') : t('table.hidden')}</span>
              ) : (
                <>
                  <strong>{written(row.own)}</strong>
                  {row.ownN !== null && ownN === null && (
                    <span className="gk-survey-n">{t('table.n', { n: row.ownN })}</span>
                  )}
                </>
              )}
            </td>
            <td className="gk-survey-number gk-numbers">
              {written(row.national)}
              {row.nationalN !== null && nationalN === null && (
                <span className="gk-survey-n">{t('table.n', { n: row.nationalN })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number of answers that all rows share, to be said once; null when they differ or are hidden. */
function commonOf(counts: readonly (number | null)[]): number | null {
  const [first = null] = counts;
  return counts.every((count) => count === first) ? first : null;
}
