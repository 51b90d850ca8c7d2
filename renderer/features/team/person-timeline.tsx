import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { useTimelineEvents } from './use-timeline-events.ts';

/** The dated facts of a person in one line of time, latest first. */
export function PersonTimeline(props: { readonly member: TeamMember; readonly today: IsoDate }): ReactNode {
  const { t } = useTranslation('team');
  const events = useTimelineEvents(props.member, props.today);
  return (
    <Box component="section" aria-labelledby="timeline">
      <Typography variant="h2" id="timeline" sx={{ mb: 1.5 }}>
        {t('timeline.title')}
      </Typography>
      {events.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('timeline.none')}
        </Typography>
      ) : (
        <ol className="gk-team-timeline" reversed>
          {events.map((event) => (
            <li
              key={event.key}
              className={event.isAhead ? 'gk-team-timeline-item gk-team-timeline-item-ahead' : 'gk-team-timeline-item'}
            >
              <div className="gk-team-timeline-date">{event.shownAs}</div>
              <div className="gk-team-timeline-text">{event.text}</div>
            </li>
          ))}
        </ol>
      )}
    </Box>
  );
}
