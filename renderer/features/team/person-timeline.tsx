import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { compareCodeUnits } from '#shared/kernel/text.ts';
import type { Appointment, TeamMember } from '#shared/domain/team/entities.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useTeamWords } from './use-team-words.ts';

interface TimelineEvent {
  readonly key: string;
  /** A date, or a year for something expected. */
  readonly on: string;
  readonly shownAs: string;
  readonly text: string;
  readonly isAhead: boolean;
}

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

function useTimelineEvents(member: TeamMember, today: IsoDate): readonly TimelineEvent[] {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const words = useTeamWords();

  const onDate = (key: string, date: IsoDate | null, text: string): readonly TimelineEvent[] =>
    date === null ? [] : [{ key, on: date, shownAs: formats.date(date), text, isAhead: date > today }];
  const nameOf = ({ functionTitle, functionGroup }: Appointment): string =>
    functionTitle === '' ? t(`function-groups.${functionGroup}`) : functionTitle;

  const events = [
    ...onDate('teaching', member.person.teachingSince, t('timeline.teaching')),
    ...member.appointments.flatMap((appointment) => {
      const name = nameOf(appointment);
      const factor = appointment.workingTimeFactor;
      const started =
        factor === 0 ? t('timeline.started', { name }) : t('timeline.started-with', { name, wtf: formats.wtf(factor) });
      return [
        ...onDate(`from ${appointment.id}`, appointment.from, started),
        ...onDate(`to ${appointment.id}`, appointment.to, t('timeline.ended', { name })),
      ];
    }),
    ...member.qualifications.flatMap((qualification) => {
      const name = words.qualification(qualification);
      const { id, awardedOn, expectedYear } = qualification;
      if (expectedYear !== null) {
        const year = String(expectedYear);
        const text = t('timeline.expected', { name });
        return [{ key: `expected ${id}`, on: year, shownAs: year, text, isAhead: year >= today.slice(0, 4) }];
      }
      return onDate(`awarded ${id}`, awardedOn, t('timeline.awarded', { name }));
    }),
  ];
  // A year alone stands after the dates in it: it is expected within the year.
  return events.sort((left, right) => compareCodeUnits(orderOf(right), orderOf(left)));
}

function orderOf({ on }: TimelineEvent): string {
  return on.length === 4 ? `${on}-99` : on;
}
