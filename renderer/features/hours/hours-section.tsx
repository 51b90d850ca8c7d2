import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { PersonSectionProps } from '#renderer/lib/person-sections/person-sections.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import './hours.css';

/** Minutes as hours with at most two decimals say no more than the minutes do. */
const HOUR = 60;

/** The hours that a person has a right to this school year, each with its rule and source. */
export function HoursSection({ personId }: PersonSectionProps): ReactNode {
  const { t, i18n } = useTranslation('hours');
  const api = useApi();
  const formats = useFormats();
  const data = useQuery(api.hours.ofPerson.queryOptions({ personId })).data ?? null;
  if (data === null) return <Skeleton variant="rounded" height={240} />;
  const hours = (minutes: number): string => formats.number(minutes / HOUR, 2);
  return (
    <Box component="section" aria-labelledby="hours-title" sx={{ maxWidth: 980 }}>
      <Typography variant="h2" id="hours-title">
        {t('title')}
        <HowCounted subject={t('title')}>
          <p>{t('how.formula')}</p>
          <p>{t('how.unknown')}</p>
          <p>{t('how.rules', { date: formats.longDate(data.rulesCheckedOn) })}</p>
        </HowCounted>
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t('subtitle', { wtf: formats.wtf(data.workingTimeFactor), date: formats.longDate(data.on) })}
      </Typography>
      <table className="gk-hours-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.right')}</th>
            <th scope="col" className="gk-hours-number">
              {t('columns.norm')}
            </th>
            <th scope="col" className="gk-hours-number">
              {t('columns.hours')}
            </th>
            <th scope="col">{t('columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {data.rights.map(({ key, minutes, reason, rule }) => (
            <tr key={key}>
              <th scope="row">
                {t(`rights.${key}`)}
                {rule !== null && (
                  <span className="gk-hours-note">{i18n.language === 'en' ? rule.noteEn : rule.noteNl}</span>
                )}
              </th>
              <td className="gk-hours-number gk-numbers">
                {rule?.value !== undefined && rule.value !== null && t('hours', { hours: formats.number(rule.value) })}
              </td>
              <td className="gk-hours-number gk-numbers">
                {reason === 'applies' && minutes !== null ? (
                  <strong>{t('hours', { hours: hours(minutes) })}</strong>
                ) : (
                  <span className="gk-hours-none">{t(`reasons.${reason}`)}</span>
                )}
              </td>
              <td>
                {rule !== null && (
                  <>
                    {rule.source}
                    <span className="gk-hours-note">
                      {t('since', { date: formats.date(rule.from) })} · {t(`confidence.${rule.confidence}`)}
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td />
            <td className="gk-hours-number gk-numbers">
              <strong>{t(data.isMinimum ? 'at-least' : 'hours', { hours: hours(data.totalMinutes) })}</strong>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </Box>
  );
}
