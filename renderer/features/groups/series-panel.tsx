import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { seriesDays, seriesProblems, type MeetingSeries } from '#shared/domain/groups/meeting-series.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { MinutesField } from './minutes-field.tsx';
import { TimeField } from './time-field.tsx';
import { useGroupWords } from './use-group-words.ts';
import type { GroupFacts, People } from './use-groups-data.ts';

/** What a research workshop needs: ten meetings of three hours in a year (concepts 104). */
const WORKSHOP = { count: 10, everyWeeks: 4, minutes: 180 } as const;
/** What most other groups need. */
const MONTHLY = { count: 6, everyWeeks: 6, minutes: 60 } as const;

/** Plans a series of meetings: shows every day before anything is made, and lets days be passed over. */
export function SeriesPanel(props: {
  readonly facts: GroupFacts;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { facts, people } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const [series, setSeries] = useState<MeetingSeries>({
    firstOn: people.today,
    ...(facts.group.kind === 'research-workshop' ? WORKSHOP : MONTHLY),
    startsAt: facts.meetings.at(-1)?.startsAt ?? null,
    topic: '',
    skipped: [],
  });
  const [isDateRefused, setDateRefused] = useState(false);
  const change = (patch: Partial<MeetingSeries>): void => setSeries((before) => ({ ...before, ...patch }));
  const create = useChange(api.groups.createMeetingSeries.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
    showsError: true,
  });
  const problems = seriesProblems(series);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (problems.length > 0 || isDateRefused) return;
    create.mutate({ groupId: facts.group.id, series });
  };
  const number = (name: 'count' | 'everyWeeks', label: string, unit: string): ReactNode => (
    <NumberField
      label={label}
      digits={0}
      unit={unit}
      value={series[name]}
      onChange={(value) => change({ [name]: value ?? Number.NaN })}
      problem={texts.under(problems, name)}
    />
  );
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('series.title')}
      subtitle={t('series.subtitle')}
      width={600}
      footer={
        <>
          <Button
            variant="contained"
            type="submit"
            form="meeting-series"
            disabled={problems.length > 0 || isDateRefused}
            loading={create.isPending}
          >
            {problems.length > 0 ? t('series.action') : t('series.make', { count: series.count })}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="meeting-series" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2, pt: 1 }}>
        {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
        <Box sx={{ display: 'grid', gridTemplateColumns: '1.2fr 1fr 1.2fr', gap: 2, alignItems: 'start' }}>
          <DateField
            label={t('series.first-on')}
            value={series.firstOn}
            onChange={(firstOn) => {
              if (firstOn !== null) change({ firstOn });
            }}
            onRefused={setDateRefused}
            problem={texts.under(problems, 'firstOn')}
          />
          <TimeField
            label={t('meeting.starts-at')}
            value={series.startsAt}
            onChange={(startsAt) => change({ startsAt })}
            problem={texts.under(problems, 'startsAt')}
          />
          <MinutesField
            label={t('meeting.minutes')}
            value={series.minutes}
            onChange={(minutes) => change({ minutes })}
            problem={texts.under(problems, 'minutes')}
          />
        </Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, alignItems: 'start' }}>
          {number('count', t('series.count'), t('series.count-unit'))}
          {number('everyWeeks', t('series.every'), t('series.every-unit'))}
        </Box>
        <TextInput
          label={t('meeting.topic')}
          help={t('series.topic-help')}
          value={series.topic}
          onChange={(topic) => change({ topic })}
          problem={texts.under(problems, 'topic')}
        />
        {problems.length === 0 && <Preview series={series} onSkip={(skipped) => change({ skipped })} />}
      </Box>
    </SidePanel>
  );
}

function Preview(props: {
  readonly series: MeetingSeries;
  readonly onSkip: (skipped: readonly IsoDate[]) => void;
}): ReactNode {
  const { series } = props;
  const { t } = useTranslation('groups');
  const formats = useFormats();
  const words = useGroupWords();
  const days = seriesDays(series);
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ p: 0 }}>
        {t('series.preview')}
      </Typography>
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {t('series.sum', {
          count: series.count,
          each: words.duration(series.minutes),
          total: words.duration(series.minutes * series.count),
        })}{' '}
        {t('series.skip-help')}
      </Typography>
      <ul className="gk-groups-days">
        {days.map(({ date, isSkipped }) => (
          <li key={date}>
            <FormControlLabel
              label={
                <span className={isSkipped ? 'gk-groups-day-skipped gk-numbers' : 'gk-numbers'}>
                  {formats.weekdayDate(date)}
                </span>
              }
              control={
                <Checkbox
                  size="small"
                  checked={!isSkipped}
                  onChange={(_event, isKept) =>
                    props.onSkip(isKept ? series.skipped.filter((each) => each !== date) : [...series.skipped, date])
                  }
                />
              }
            />
          </li>
        ))}
      </ul>
    </Box>
  );
}
