import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '#shared/domain/groups/entities.ts';
import { attendanceCount } from '#shared/domain/groups/group-summary.ts';
import { isWithin } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { compareText } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PeoplePicker } from '#renderer/parts/people/people-picker.tsx';
import { useGroupWords } from './use-group-words.ts';
import type { GroupFacts, People } from './use-groups-data.ts';

/** Who was at a meeting: the members of that day to tick, and guests. Several ticks in a row are one step of undo. */
export function AttendanceField(props: {
  readonly meeting: Meeting;
  readonly facts: GroupFacts;
  readonly people: People;
}): ReactNode {
  const { meeting, facts, people } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const words = useGroupWords();
  const set = useChange(api.groups.setAttendance.mutationOptions(), { showsError: true });
  const members = [
    ...new Set(
      facts.memberships.filter(({ from, to }) => isWithin(meeting.heldOn, from, to)).map(({ personId }) => personId),
    ),
  ].toSorted((left, right) => compareText(people.nameOf(left), people.nameOf(right)));
  return (
    <AutosaveField<readonly PersonId[]>
      key={meeting.id}
      value={meeting.present}
      save={(present) => set.mutateAsync({ meetingId: meeting.id, present })}
    >
      {({ value: present, onChange, onBlur, problem, status }) => {
        const guests = present.filter((personId) => !members.includes(personId));
        const ticked = members.filter((personId) => present.includes(personId));
        return (
          <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
            <Box component="legend" sx={{ p: 0, mb: 0.5 }}>
              <Typography variant="h3" component="span">
                {t('attendance.title')}
              </Typography>
            </Box>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 32 }}>
              <Typography variant="body2" color="textSecondary">
                {present.length === 0
                  ? t('attendance.not-recorded')
                  : words.attendance(attendanceCount({ heldOn: meeting.heldOn, present }, facts.memberships))}{' '}
                {status}
              </Typography>
              <Box sx={{ flex: 1 }} />
              {ticked.length < members.length && (
                <Button size="small" onClick={() => onChange([...members, ...guests])}>
                  {t('attendance.everyone')}
                </Button>
              )}
            </Box>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(232px, 1fr))' }} onBlur={onBlur}>
              {members.map((personId) => (
                <FormControlLabel
                  key={personId}
                  label={people.nameOf(personId)}
                  control={
                    <Checkbox
                      checked={present.includes(personId)}
                      onChange={(_event, isPresent) =>
                        onChange(isPresent ? [...present, personId] : present.filter((each) => each !== personId))
                      }
                    />
                  }
                />
              ))}
            </Box>
            <Box sx={{ mt: 1.5 }}>
              <PeoplePicker
                label={t('attendance.guests')}
                members={people.members}
                today={meeting.heldOn}
                without={members}
                value={guests}
                onChange={(chosen) => onChange([...ticked, ...chosen])}
                onBlur={onBlur}
              />
            </Box>
            {problem !== null && <InlineProblem>{problem}</InlineProblem>}
          </Box>
        );
      }}
    </AutosaveField>
  );
}
