import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { CalendarClock, CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { GoalEntry, GoalsData } from './use-goals-data.ts';
import './goal-work.css';

/** Who works on a goal and what is looked into: the group that leads it with its next meeting, and its research questions. */
export function GoalWork(props: { readonly data: GoalsData; readonly entry: GoalEntry }): ReactNode {
  const { data, entry } = props;
  const { t } = useTranslation('goals');
  const { goal, questions } = entry;
  const group = data.groups.find(({ id }) => id === goal.ownerGroupId);
  return (
    <Paper component="section" aria-labelledby="goal-work" variant="outlined" sx={{ borderRadius: 2, p: 2.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2 }}>
        <Typography variant="h2" id="goal-work" sx={{ flex: 1 }}>
          {t('work.title')}
        </Typography>
        <TextLink to="/goals/questions" search={{ goal: goal.id }} icon={<CircleHelp size={16} aria-hidden />}>
          {t('work.agenda')}
        </TextLink>
      </Box>
      {group !== undefined && (
        <p className="gk-goal-work-group">
          <TextLink to="/team/groups" search={{ group: group.id, part: 'meetings' }}>
            {group.title}
          </TextLink>
          <NextMeeting meeting={entry.nextMeeting} />
        </p>
      )}
      {questions.length === 0 ? (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('work.no-questions')}
        </Typography>
      ) : (
        <ul className="gk-goal-work-list" aria-label={t('work.questions')}>
          {questions.map(({ id, question, state }) => (
            <li key={id} className="gk-goal-work-question">
              <span>{question}</span>
              <span className="gk-goal-work-state">{t(`groups:question.states.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}

function NextMeeting(props: { readonly meeting: GoalEntry['nextMeeting'] }): ReactNode {
  const { t } = useTranslation('goals');
  const formats = useFormats();
  const { meeting } = props;
  if (meeting === null) return <span>{t('work.no-meeting')}</span>;
  const day = formats.weekdayDate(meeting.heldOn);
  const when = meeting.startsAt === null ? day : t('groups:day-and-time', { day, time: meeting.startsAt });
  return (
    <span className="gk-goal-work-meeting">
      <CalendarClock size={16} aria-hidden />
      {t('work.next-meeting', { when })}
    </span>
  );
}
