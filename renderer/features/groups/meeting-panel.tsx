import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_STATES, type Meeting } from '#shared/domain/groups/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AttachmentList } from '#renderer/lib/attachments/attachment-list.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { AttendanceField } from './attendance-field.tsx';
import { MinutesField } from './minutes-field.tsx';
import { neverEmpty, SavedField } from './saved-field.tsx';
import { TimeField } from './time-field.tsx';
import { useGroupWords } from './use-group-words.ts';
import type { GroupFacts, People } from './use-groups-data.ts';
import { useSavedMeeting } from './use-saved-records.ts';

/** One meeting: when, agenda, who was there, notes and decisions. Every field saves itself. */
export function MeetingPanel(props: {
  readonly meeting: Meeting;
  readonly facts: GroupFacts;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { meeting, facts, people } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const words = useGroupWords();
  const saved = useSavedMeeting(meeting, people.today);
  const remove = useChange(api.groups.deleteMeeting.mutationOptions({ onSuccess: props.onClose }), { announce: true });
  const canBeRecorded = meeting.heldOn <= people.today && meeting.state !== 'cancelled';
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('meeting.title', { when: words.dayAndTime(meeting.heldOn, meeting.startsAt) })}
      subtitle={t('saves-itself')}
      width={600}
      footer={
        <>
          <Button variant="contained" onClick={props.onClose}>
            {t('done')}
          </Button>
          <Box sx={{ flex: 1 }} />
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ meetingId: meeting.id })}
          >
            {t('meeting.delete')}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, pt: 1 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1.4fr 1fr 1.2fr 1.2fr', gap: 1.5 }}>
          <SavedField of={saved} name="heldOn">
            {(field) => <DateField label={t('meeting.held-on')} required {...neverEmpty(field)} />}
          </SavedField>
          <SavedField of={saved} name="startsAt">
            {(field) => <TimeField label={t('meeting.starts-at')} {...field} />}
          </SavedField>
          <SavedField of={saved} name="minutes">
            {(field) => <MinutesField label={t('meeting.minutes')} {...field} />}
          </SavedField>
          <SavedField of={saved} name="state">
            {(field) => (
              <SelectField
                label={t('meeting.state')}
                options={MEETING_STATES.map((value) => ({ value, label: t(`meeting.states.${value}`) }))}
                {...field}
              />
            )}
          </SavedField>
        </Box>
        <SavedField of={saved} name="topic">
          {(field) => <TextInput label={t('meeting.topic')} help={t('meeting.topic-help')} rows={2} {...field} />}
        </SavedField>
        {canBeRecorded && <AttendanceField meeting={meeting} facts={facts} people={people} />}
        <SavedField of={saved} name="notes">
          {(field) => <TextInput label={t('meeting.notes')} rows={3} {...field} />}
        </SavedField>
        <SavedField of={saved} name="decisions">
          {(field) => (
            <TextInput label={t('meeting.decisions')} help={t('meeting.decisions-help')} rows={2} {...field} />
          )}
        </SavedField>
        <div>
          <Typography variant="h3">{t('files')}</Typography>
          <AttachmentList ownerKind="meeting" ownerId={meeting.id} label={t('files')} />
        </div>
      </Box>
    </SidePanel>
  );
}
