import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Eye, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useObservationWords } from '../use-observation-words.ts';
import { WallNote } from '../wall-note.tsx';
import { GrowthCharts } from './growth-charts.tsx';
import './person.css';

type Growth = ApiOutputs['observations']['growth'];

/** The lesson visits of one person: growth per form, what he works on, and the visits themselves. */
export function PersonObservations(props: { readonly personId: PersonId }): ReactNode {
  const { personId } = props;
  const { t } = useTranslation('observations');
  const api = useApi();
  const { data, error } = useQuery(api.observations.growth.queryOptions({ personId }));
  if (error !== null && data === undefined) throw error;
  if (data === undefined) return <Skeleton variant="rounded" height={320} />;
  const newVisit = (
    <TextLink
      to="/competences/observations"
      search={{ new: '1', person: personId }}
      icon={<Plus size={16} aria-hidden />}
    >
      {t('new')}
    </TextLink>
  );
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <WallNote />
      {data.visits.length === 0 ? (
        <EmptyState icon={Eye} title={t('person.empty-title')} actions={newVisit}>
          {t('person.empty-text')}
        </EmptyState>
      ) : (
        <>
          <CoachingGoals data={data} />
          {data.forms.map((entry) => (
            <GrowthCharts key={entry.form.id} entry={entry} />
          ))}
          <VisitLinks data={data} newVisit={newVisit} />
        </>
      )}
    </Box>
  );
}

/** What the teacher works on now, and what was agreed after the visits before, newest first. */
function CoachingGoals(props: { readonly data: Growth }): ReactNode {
  const { t } = useTranslation('observations');
  const formats = useFormats();
  const words = useObservationWords();
  const goals = props.data.visits.filter(({ nextStep }) => nextStep.trim() !== '');
  const [now, ...earlier] = goals;
  if (now === undefined) return null;
  const about = (visit: (typeof goals)[number]): string =>
    [formats.date(visit.observedOn), words.observer(visit)].join(' · ');
  return (
    <section aria-labelledby="observation-goals">
      <Typography variant="h2" id="observation-goals" sx={{ mb: 1 }}>
        {t('person.goal')}
      </Typography>
      <p className="gk-observation-goal gk-observation-goal-now">
        <strong>{now.nextStep}</strong>
        <span className="gk-observation-muted">{about(now)}</span>
      </p>
      {earlier.length > 0 && (
        <details className="gk-observation-figures">
          <summary>{t('person.goals-before', { count: earlier.length })}</summary>
          <ol className="gk-observation-goals">
            {earlier.map((visit) => (
              <li key={visit.id} className="gk-observation-goal">
                {visit.nextStep}
                <span className="gk-observation-muted">{about(visit)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function VisitLinks(props: { readonly data: Growth; readonly newVisit: ReactNode }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const formats = useFormats();
  const words = useObservationWords();
  return (
    <section aria-labelledby="observation-visits">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography variant="h2" id="observation-visits" sx={{ flex: 1 }}>
          {t('person.visits')}
        </Typography>
        <span className="gk-no-print">{props.newVisit}</span>
      </Box>
      <ul className="gk-observation-visits">
        {data.visits.map((visit) => (
          <li key={visit.id}>
            <TextLink to="/competences/observations" search={{ visit: visit.id }}>
              {[formats.longDate(visit.observedOn), visit.lesson].filter((part) => part !== '').join(' · ')}
            </TextLink>
            <span className="gk-observation-muted">
              {[data.forms.find(({ form }) => form.id === visit.formId)?.form.title ?? '', words.observer(visit)].join(
                ' · ',
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
