import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { TalkPage } from './talks-data.ts';
import { useRefusal } from './use-refusal.ts';

/** When and with whom, and the steps planned → held → called off. The guards are those of the core. */
export function TalkPlanning({ page, isLocked }: { readonly page: TalkPage; readonly isLocked: boolean }): ReactNode {
  const { talk, today } = page;
  const { t } = useTranslation('talks');
  const api = useApi();
  const refusal = useRefusal();
  const team = useQuery(api.team.list.queryOptions()).data;
  const [on, setOn] = useState(talk.plannedOn !== null && talk.plannedOn < today ? talk.plannedOn : today);
  const update = useChange(api.talks.update.mutationOptions(), { showsError: true });
  const change = useChange(api.talks.update.mutationOptions(), { announce: true });
  const hold = useChange(api.talks.hold.mutationOptions(), { announce: true, showsError: true });
  const cancel = useChange(api.talks.cancel.mutationOptions(), { announce: true });
  const again = useChange(api.talks.planAgain.mutationOptions(), { announce: true });
  const { id: talkId } = talk;
  return (
    <section aria-label={t('planning.title')} className="gk-talks-block">
      <h3>{t('planning.title')}</h3>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <AutosaveField value={talk.plannedOn} save={(plannedOn) => update.mutateAsync({ talkId, talk: { plannedOn } })}>
          {(field) => <DateField label={t('fields.plannedOn')} disabled={isLocked} {...field} />}
        </AutosaveField>
        <Box sx={{ width: 130 }}>
          <AutosaveField
            value={talk.startsAt ?? ''}
            save={(time) => update.mutateAsync({ talkId, talk: { startsAt: time.trim() === '' ? null : time.trim() } })}
          >
            {(field) => <TextInput label={t('fields.startsAt')} placeholder="14:30" disabled={isLocked} {...field} />}
          </AutosaveField>
        </Box>
        <AutosaveField<number | null>
          value={talk.minutes}
          save={(minutes) => update.mutateAsync({ talkId, talk: { minutes: minutes ?? 0 } })}
          validate={(minutes) => (minutes === null || Number.isNaN(minutes) ? t('not-a-number') : null)}
        >
          {(field) => (
            <NumberField label={t('fields.minutes')} unit={t('minutes')} width={150} disabled={isLocked} {...field} />
          )}
        </AutosaveField>
        {team !== undefined && (
          <Box sx={{ flex: '1 1 240px' }}>
            <PersonPicker
              label={t('fields.leaderId')}
              value={talk.leaderId}
              onChange={(leaderId) => change.mutate({ talkId, talk: { leaderId } })}
              members={team.members}
              today={team.today}
              without={[talk.personId]}
              disabled={isLocked}
              help={t('fields.leader-help')}
            />
          </Box>
        )}
      </Box>
      {talk.state === 'planned' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
          <DateField label={t('fields.heldOn')} value={on} onChange={(date) => setOn(date ?? today)} />
          <Button variant="outlined" onClick={() => hold.mutate({ talkId, on })} loading={hold.isPending}>
            {t('planning.hold')}
          </Button>
          <Button onClick={() => cancel.mutate({ talkId })}>{t('planning.cancel')}</Button>
        </Box>
      )}
      {hold.error !== null && <InlineProblem>{refusal(hold.error)}</InlineProblem>}
      {!isLocked && talk.state !== 'planned' && (
        <Box>
          <Button onClick={() => again.mutate({ talkId })}>{t('planning.again')}</Button>
        </Box>
      )}
    </section>
  );
}
