import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { CalendarPlus, CalendarRange } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '#shared/domain/groups/entities.ts';
import { attendanceCount, isToRecord } from '#shared/domain/groups/group-summary.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { MeetingPanel } from './meeting-panel.tsx';
import { NewMeetingPanel } from './new-meeting-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { useGroupWords } from './use-group-words.ts';
import type { GroupFacts, People } from './use-groups-data.ts';

/** The meetings of a group: what must still be recorded, what comes, and what was. */
export function MeetingList(props: { readonly facts: GroupFacts; readonly people: People }): ReactNode {
  const { facts, people } = props;
  const { t } = useTranslation('groups');
  const [dialog, setDialog] = useState<'one' | 'series' | null>(null);
  const [openedId, open] = useUrlParam('meeting', '', { history: 'push' });
  const { meetings } = facts;
  const opened = meetings.find(({ id }) => id === openedId);
  const toRecord = meetings.filter((meeting) => isToRecord(meeting, people.today));
  const others = meetings.filter((meeting) => !toRecord.includes(meeting));
  const sections = [
    { id: 'to-record', list: toRecord },
    { id: 'ahead', list: others.filter(({ heldOn }) => heldOn >= people.today) },
    { id: 'past', list: others.filter(({ heldOn }) => heldOn < people.today).toReversed() },
  ] as const;
  return (
    <section aria-labelledby="group-meetings">
      <div className="gk-groups-part gk-no-print">
        <Typography variant="h3" component="h2" id="group-meetings">
          {t('parts.meetings')}
        </Typography>
        <Button
          size="small"
          variant="outlined"
          startIcon={<CalendarRange size={16} aria-hidden />}
          onClick={() => setDialog('series')}
        >
          {t('series.action')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          startIcon={<CalendarPlus size={16} aria-hidden />}
          onClick={() => setDialog('one')}
        >
          {t('meeting.add')}
        </Button>
      </div>
      <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
        {meetings.length === 0 && (
          <Typography color="textSecondary" sx={{ p: 2.5 }}>
            {t('meeting.none')}
          </Typography>
        )}
        {sections.map(
          ({ id, list }) =>
            list.length > 0 && (
              <section key={id} aria-labelledby={`meetings-${id}`}>
                <h3 className="gk-groups-kind" id={`meetings-${id}`}>
                  {t(`meeting.section.${id}`)}
                </h3>
                <ul className="gk-groups-list">
                  {list.map((meeting) => (
                    <li key={meeting.id}>
                      <MeetingRow
                        meeting={meeting}
                        facts={facts}
                        isToRecord={id === 'to-record'}
                        onOpen={() => open(meeting.id)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </Paper>
      {dialog === 'one' && (
        <NewMeetingPanel
          facts={facts}
          people={people}
          onMade={(meetingId) => {
            setDialog(null);
            open(meetingId);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'series' && <SeriesPanel facts={facts} people={people} onClose={() => setDialog(null)} />}
      {opened !== undefined && (
        <MeetingPanel key={opened.id} meeting={opened} facts={facts} people={people} onClose={() => open(null)} />
      )}
    </section>
  );
}

function MeetingRow(props: {
  readonly meeting: Meeting;
  readonly facts: GroupFacts;
  readonly isToRecord: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const { meeting, facts } = props;
  const { t } = useTranslation('groups');
  const words = useGroupWords();
  const firstDecision = meeting.decisions.split('\n')[0] ?? '';
  return (
    <button type="button" className="gk-groups-item" onClick={props.onOpen}>
      <span className="gk-groups-date">{words.dayAndTime(meeting.heldOn, meeting.startsAt)}</span>
      <span className="gk-groups-words">
        <span className="gk-groups-title">{meeting.topic === '' ? t('meeting.no-topic') : meeting.topic}</span>
        {firstDecision !== '' && (
          <span className="gk-groups-line">{t('meeting.decided', { decision: firstDecision })}</span>
        )}
      </span>
      <span className="gk-groups-line">
        {props.isToRecord ? (
          <span className="gk-groups-tag gk-groups-tag-attention">{t('meeting.to-record')}</span>
        ) : meeting.state === 'cancelled' ? (
          <span className="gk-groups-tag">{t('meeting.states.cancelled')}</span>
        ) : meeting.state === 'held' ? (
          words.attendance(attendanceCount(meeting, facts.memberships))
        ) : (
          words.duration(meeting.minutes)
        )}
      </span>
    </button>
  );
}
