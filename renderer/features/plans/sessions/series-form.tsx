import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { sessionProblems, type PlanSessionDraft } from '#shared/domain/plans/plan-part-policy.ts';
import { sessionSeries } from '#shared/domain/plans/session-series.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { HolidaysDialog } from '../cover/holidays-dialog.tsx';
import { usePlanWords } from '../use-plan-words.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const RHYTHMS = ['1', '2', '3', '4'] as const;

/** A row of days at once: every so many weeks on one weekday, without the holidays of the school; it tells what comes. */
export function SeriesForm(props: {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly onAdd: (sessions: readonly PlanSessionDraft[]) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('plan-parts');
  const api = useApi();
  const texts = useProblemTexts();
  const { formats } = usePlanWords();
  const holidays = useQuery(api.plans.holidays.queryOptions()).data ?? [];
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const [weekday, setWeekday] = useState<(typeof WEEKDAYS)[number]>('3');
  const [rhythm, setRhythm] = useState<(typeof RHYTHMS)[number]>('2');
  const [hours, setHours] = useState<number | null>(6);
  const [needsCover, setNeedsCover] = useState(false);
  const [isHolidays, setHolidays] = useState(false);
  const minutes = Math.round((hours ?? Number.NaN) * 60);
  const { sessions, skipped } =
    from === null || to === null
      ? { sessions: [], skipped: [] }
      : sessionSeries(
          { from, to, weekday: Number(weekday), everyWeeks: Number(rhythm), minutes, needsCover },
          holidays,
        );
  const [problem] = sessionProblems(sessions);
  const isBackward = from !== null && to !== null && to < from;
  return (
    <Box
      component="section"
      aria-label={t('series.title')}
      className="gk-plans-form"
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h3" component="h4">
        {t('series.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ width: 160 }}>
          <SelectField
            label={t('series.rhythm')}
            value={rhythm}
            onChange={setRhythm}
            options={RHYTHMS.map((value) => ({ value, label: t('series.every', { count: Number(value) }) }))}
          />
        </Box>
        <Box sx={{ width: 150 }}>
          <SelectField
            label={t('weekday')}
            value={weekday}
            onChange={setWeekday}
            options={WEEKDAYS.map((value) => ({ value, label: t(`weekdays.${value}`) }))}
          />
        </Box>
        <NumberField label={t('plans:amount-hours')} value={hours} onChange={setHours} width={96} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <DateField label={t('from')} value={from} onChange={setFrom} width={180} />
        <DateField
          label={t('to')}
          value={to}
          onChange={setTo}
          width={180}
          problem={isBackward ? texts.ofField({ code: 'end-before-start', details: {} }) : null}
        />
      </Box>
      <FormControlLabel
        control={<Checkbox size="small" checked={needsCover} onChange={(_event, isOn) => setNeedsCover(isOn)} />}
        label={t('sessions.cover-needed')}
      />
      <Typography variant="body2" color="textSecondary">
        {holidays.length === 0 ? t('series.no-holidays') : t('series.holidays', { count: holidays.length })}{' '}
        <button type="button" className="gk-plans-open" onClick={() => setHolidays(true)}>
          {t('holidays.open')}
        </button>
      </Typography>
      {problem !== undefined && <InlineProblem>{texts.ofField(problem)}</InlineProblem>}
      <p className="gk-plans-said" role="status">
        {sessions.length === 0
          ? t('series.nothing')
          : t('series.preview', {
              count: sessions.length,
              first: formats.weekdayDate(sessions[0]?.heldOn ?? from ?? ('' as IsoDate)),
              last: formats.weekdayDate(sessions.at(-1)?.heldOn ?? from ?? ('' as IsoDate)),
            })}
        {skipped.length > 0 && ` ${t('series.skipped', { count: skipped.length })}`}
      </p>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="outlined"
          disabled={sessions.length === 0 || problem !== undefined}
          onClick={() => props.onAdd(sessions)}
        >
          {t('series.add', { count: sessions.length })}
        </Button>
        <Button onClick={props.onClose}>{t('common:cancel')}</Button>
      </Box>
      {isHolidays && <HolidaysDialog onClose={() => setHolidays(false)} />}
    </Box>
  );
}
