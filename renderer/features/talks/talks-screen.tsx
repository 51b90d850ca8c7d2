import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { CalendarArrowDown, MessagesSquare, Plus, RefreshCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarFile } from '#shared/domain/talks/calendar-file.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { saveText } from '#renderer/lib/files/save-text.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { PlanTalksDialog } from './plan-talks-dialog.tsx';
import { RoundsView } from './rounds-view.tsx';
import { StartRoundDialog } from './start-round-dialog.tsx';
import { TalksView } from './talks-view.tsx';
import type { Talks } from './talks-data.ts';
import { TemplatesView } from './templates-view.tsx';
import { useTalkWords } from './use-talk-words.ts';
import './talks.css';

const VIEWS = ['talks', 'rounds', 'templates'] as const;

/** The yearly cycle of talks: who still lacks what, and every talk from preparation to signature. */
export function TalksScreen(): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const [view, setView] = useUrlParam('view', 'talks');
  const [dialog, setDialog] = useState<'round' | 'plan' | null>(null);
  const query = useQuery(api.talks.list.queryOptions());
  if (query.error !== null && query.data === undefined) throw query.error;
  const data = query.data;
  const shown = VIEWS.find((one) => one === view) ?? 'talks';
  const isEmpty = data !== undefined && data.cycles.length === 0 && data.talks.length === 0;
  const start = (
    <Button
      variant={isEmpty ? 'contained' : 'outlined'}
      startIcon={<RefreshCw size={18} aria-hidden />}
      onClick={() => setDialog('round')}
    >
      {t('start-round')}
    </Button>
  );
  const plan = (
    <Button
      variant={isEmpty ? 'outlined' : 'contained'}
      startIcon={<Plus size={18} aria-hidden />}
      onClick={() => setDialog('plan')}
    >
      {t('plan')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          data !== undefined &&
          !isEmpty && (
            <>
              <CalendarButton talks={data} />
              {start}
              {plan}
            </>
          )
        }
      />
      {data === undefined && <Skeleton variant="rounded" height={320} />}
      {isEmpty && data.people.length === 0 && (
        <EmptyState icon={MessagesSquare} title={t('no-people.title')}>
          <p>{t('no-people.text')}</p>
        </EmptyState>
      )}
      {isEmpty && data.people.length > 0 && shown !== 'templates' && (
        <EmptyState
          icon={MessagesSquare}
          title={t('empty.title')}
          actions={
            <>
              {start}
              {plan}
              <Button onClick={() => setView('templates')}>{t('empty.templates')}</Button>
            </>
          }
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      {data !== undefined && (!isEmpty || shown === 'templates') && (
        <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          <Box>
            <Segmented
              label={t('views.label')}
              value={shown}
              options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
              onChange={(value) => setView(value)}
            />
          </Box>
          {shown === 'talks' && <TalksView talks={data} />}
          {shown === 'rounds' && <RoundsView talks={data} onStart={() => setDialog('round')} />}
          {shown === 'templates' && <TemplatesView />}
        </Box>
      )}
      {data !== undefined && dialog === 'round' && (
        <StartRoundDialog
          schoolYear={data.schoolYear}
          onClose={() => setDialog(null)}
          onStarted={() => {
            setDialog(null);
            setView('rounds');
          }}
        />
      )}
      {data !== undefined && dialog === 'plan' && (
        <PlanTalksDialog talks={data} cycleId={null} stepKey={null} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

/** Saves the planned talks as a calendar file that names nobody. */
function CalendarButton({ talks }: { readonly talks: Talks }): ReactNode {
  const { t } = useTranslation('talks');
  const words = useTalkWords();
  const entries = talks.talks.flatMap(({ id, state, plannedOn, startsAt, minutes, kind }) =>
    state === 'planned' && plannedOn !== null && plannedOn >= talks.today
      ? [{ uid: id, startsOn: plannedOn, startsAt, minutes, summary: words.kind(kind) }]
      : [],
  );
  return (
    <Button
      startIcon={<CalendarArrowDown size={18} aria-hidden />}
      disabled={entries.length === 0}
      title={t('calendar.help')}
      onClick={() => saveText(t('calendar.file'), calendarFile(entries, talks.now))}
    >
      {t('calendar.button')}
    </Button>
  );
}
