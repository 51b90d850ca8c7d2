import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { Overview } from './overview-data.ts';

type Series = Overview['masterShare']['nationalSeries'][number];

/** The published national figures: every source with its last figure, where they disagree, and all years below. */
export function NationalSeries(props: { readonly series: readonly Series[] }): ReactNode {
  const { series } = props;
  const { t, i18n } = useTranslation('overview');
  const formats = useFormats();
  const words = useRequirementWords();
  const isEnglish = i18n.language === 'en';
  const percent = (value: number): string => formats.percent(value / 100, 1);
  const years = [...new Set(series.flatMap(({ values }) => values.map(({ year }) => year)))].toSorted((l, r) => l - r);
  const lastYear = Math.max(...series.flatMap((one) => lastRealised(one)?.year ?? []));
  const disagreement = lastDisagreement(series, years);
  return (
    <section className="gk-national" aria-label={t('national.title')}>
      <h3>{t('national.title')}</h3>
      <ul className="gk-national-list">
        {series.map((one) => {
          const last = lastRealised(one);
          if (last === null) return null;
          return (
            <li key={one.id}>
              <strong className="gk-numbers">{percent(last.percent)}</strong>{' '}
              <span>
                {t('national.in-year', { year: last.year, source: words.title(one) })}
                <span className="gk-national-definition">{isEnglish ? one.definitionEn : one.definitionNl}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p>
        {disagreement !== null && (
          <>
            {t('national.disagree', {
              year: disagreement.year,
              figures: formats.list(disagreement.percents.map(percent)),
            })}{' '}
          </>
        )}
        {t('national.latest', { year: lastYear })}
      </p>
      <details>
        <summary>{t('national.all-years')}</summary>
        <table className="gk-national-table gk-numbers">
          <thead>
            <tr>
              <th scope="col">{t('national.year')}</th>
              {series.map((one) => (
                <th key={one.id} scope="col">
                  {words.title(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {series.map((one) => {
                  const value = one.values.find((candidate) => candidate.year === year);
                  const realised = value?.realisedPercent ?? null;
                  const target = value?.targetPercent ?? null;
                  return (
                    <td key={one.id}>
                      {realised !== null && percent(realised)}
                      {realised === null && target !== null && (
                        <span className="gk-national-path">{t('national.path', { percent: percent(target) })}</span>
                      )}
                      {realised === null && target === null && '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <ul className="gk-national-sources">
          {series.map((one) => (
            <li key={one.id}>{t('national.source', { source: one.source, date: formats.longDate(one.checkedOn) })}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The newest year with a share that was reached; null when the source gives none. */
function lastRealised(series: Series): { readonly year: number; readonly percent: number } | null {
  const [last] = series.values
    .flatMap(({ year, realisedPercent }) => (realisedPercent === null ? [] : [{ year, percent: realisedPercent }]))
    .toSorted((left, right) => right.year - left.year);
  return last ?? null;
}

/** The newest year for which two sources give different shares; null when they nowhere disagree. */
function lastDisagreement(
  series: readonly Series[],
  years: readonly number[],
): { readonly year: number; readonly percents: readonly number[] } | null {
  for (const year of years.toReversed()) {
    const percents = series.flatMap(({ values }) => values.find((value) => value.year === year)?.realisedPercent ?? []);
    if (new Set(percents).size > 1) return { year, percents };
  }
  return null;
}
