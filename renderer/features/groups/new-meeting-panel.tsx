import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingProblems, type MeetingDraft } from '#shared/domain/groups/meeting-policy.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { MinutesField } from './minutes-field.tsx';
import { TimeField } from './time-field.tsx';
import type { GroupFacts, People } from './use-groups-data.ts';

/** Plans one meeting; length and time are those of the last one. */
export function NewMeetingPanel(props: {
  readonly facts: GroupFacts;
  readonly people: People;
  readonly onMade: (meetingId: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { facts, people } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const last = facts.meetings.at(-1);
  const [heldOn, setHeldOn] = useState<IsoDate | null>(people.today);
  const [startsAt, setStartsAt] = useState<string | null>(last?.startsAt ?? null);
  const [minutes, setMinutes] = useState(last?.minutes ?? 60);
  const [topic, setTopic] = useState('');
  const [isTried, setTried] = useState(false);
  const [isDateRefused, setDateRefused] = useState(false);
  const create = useChange(
    api.groups.createMeeting.mutationOptions({ onSuccess: ({ meetingId }) => props.onMade(meetingId) }),
    { announce: true, showsError: true },
  );
  const draft: MeetingDraft | null =
    heldOn === null
      ? null
      : { groupId: facts.group.id, heldOn, startsAt, minutes, topic, notes: '', decisions: '', state: 'planned' };
  const problems = draft === null ? [] : meetingProblems(draft, people.today);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (draft === null || problems.length > 0 || isDateRefused) return;
    create.mutate({ meeting: draft });
  };
  const required = isTried && heldOn === null ? texts.ofField({ code: 'required', details: {} }) : null;
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('meeting.add')}
      footer={
        <>
          <Button variant="contained" type="submit" form="new-meeting" loading={create.isPending}>
            {t('add')}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="new-meeting" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2, pt: 1 }}>
        {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <DateField
            label={t('meeting.held-on')}
            value={heldOn}
            onChange={setHeldOn}
            onRefused={setDateRefused}
            required
            problem={required ?? texts.under(problems, 'heldOn')}
          />
          <TimeField
            label={t('meeting.starts-at')}
            value={startsAt}
            onChange={setStartsAt}
            problem={texts.under(problems, 'startsAt')}
          />
        </Box>
        <MinutesField
          label={t('meeting.minutes')}
          value={minutes}
          onChange={setMinutes}
          problem={isTried ? texts.under(problems, 'minutes') : null}
        />
        <TextInput
          label={t('meeting.topic')}
          help={t('meeting.topic-help')}
          rows={2}
          value={topic}
          onChange={setTopic}
          problem={texts.under(problems, 'topic')}
        />
      </Box>
    </SidePanel>
  );
}
