import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CalendarPlus, Handshake, Heart } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkTopic } from '#shared/domain/talks/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { TalkPage } from './talks-data.ts';

const OUTCOMES = [
  { outcome: 'wish', icon: Heart },
  { outcome: 'agreed', icon: CalendarPlus },
  { outcome: 'agreement', icon: Handshake },
] as const;

/** What was said about a topic, and the wish or agreement that it becomes in the plan on the spot. */
export function TopicNotes(props: {
  readonly page: TalkPage;
  readonly topic: TalkTopic;
  readonly isLocked: boolean;
  readonly rows: number;
}): ReactNode {
  const { page, topic, isLocked } = props;
  const { t } = useTranslation('talks');
  const api = useApi();
  const update = useChange(api.talks.update.mutationOptions(), { showsError: true });
  const plan = useChange(api.talks.planFromTopic.mutationOptions(), { announce: true });
  const talkId = page.talk.id;
  const planned = page.planItems.find(({ id }) => id === topic.planItemId);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <AutosaveField
        value={topic.notes}
        save={(notes) => update.mutateAsync({ talkId, talk: { topic: { id: topic.id, notes } } })}
      >
        {(field) => (
          <TextInput label={t('notes-of', { title: topic.title })} rows={props.rows} disabled={isLocked} {...field} />
        )}
      </AutosaveField>
      {planned !== undefined && (
        <p className="gk-talks-muted">
          {t('became-plan', { title: planned.title })}{' '}
          <TextLink to="/plans" search={{ person: page.talk.personId, item: planned.id }}>
            {t('open-plan')}
          </TextLink>
        </p>
      )}
      {planned === undefined && !isLocked && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {OUTCOMES.map(({ outcome, icon: Icon }) => (
            <Button
              key={outcome}
              size="small"
              startIcon={<Icon size={16} aria-hidden />}
              aria-label={t('outcome-of', { outcome: t(`outcomes.${outcome}`), title: topic.title })}
              onClick={() => plan.mutate({ talkId, topicId: topic.id, outcome })}
            >
              {t(`outcomes.${outcome}`)}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}
