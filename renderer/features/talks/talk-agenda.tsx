import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkTopic } from '#shared/domain/talks/entities.ts';
import type { ProposedTopic } from '#shared/domain/talks/agenda.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import type { TalkPage } from './talks-data.ts';

/** The agenda in its order, and what could be on it: proposals from gaps, goals, plan, agreements and the last talk. */
export function TalkAgenda({ page, isLocked }: { readonly page: TalkPage; readonly isLocked: boolean }): ReactNode {
  const { talk, proposed } = page;
  const { t } = useTranslation('talks');
  const api = useApi();
  const update = useChange(api.talks.update.mutationOptions(), { announce: true });
  const [own, setOwn] = useState('');
  const put = (topics: readonly TalkTopic[], added: readonly ProposedTopic[] = []): void =>
    update.mutate({
      talkId: talk.id,
      talk: {
        topics: [
          ...topics.map(({ planItemId: _planItemId, ...topic }) => topic),
          ...added.map((topic) => ({ ...topic, id: null, notes: '', isDiscussed: false })),
        ],
      },
    });
  const move = (index: number, by: number): void => {
    const topics = [...talk.topics];
    const [moved] = topics.splice(index, 1);
    if (moved === undefined) return;
    topics.splice(index + by, 0, moved);
    put(topics);
  };
  const addOwn = (event: SubmitEvent): void => {
    event.preventDefault();
    if (own.trim() === '') return;
    put(talk.topics, [{ source: 'own', subjectId: null, title: own.trim() }]);
    setOwn('');
  };
  return (
    <section aria-label={t('agenda.title')} className="gk-talks-block">
      <h3>{t('agenda.title')}</h3>
      {talk.topics.length === 0 && <p className="gk-talks-muted">{t('agenda.empty')}</p>}
      <ol className="gk-talks-agenda">
        {talk.topics.map((topic, index) => (
          <li key={topic.id}>
            <Checkbox
              size="small"
              checked={topic.isDiscussed}
              disabled={isLocked}
              onChange={(_event, isDiscussed) =>
                update.mutate({ talkId: talk.id, talk: { topic: { id: topic.id, isDiscussed } } })
              }
              slotProps={{ input: { 'aria-label': t('agenda.discussed', { title: topic.title }) } }}
            />
            <span className="gk-talks-topic">
              {topic.title} <SourceTag source={topic.source} />
            </span>
            {!isLocked && (
              <span className="gk-talks-tools">
                <IconButton
                  size="small"
                  disabled={index === 0}
                  aria-label={t('agenda.up', { title: topic.title })}
                  onClick={() => move(index, -1)}
                >
                  <ArrowUp size={16} aria-hidden />
                </IconButton>
                <IconButton
                  size="small"
                  disabled={index === talk.topics.length - 1}
                  aria-label={t('agenda.down', { title: topic.title })}
                  onClick={() => move(index, 1)}
                >
                  <ArrowDown size={16} aria-hidden />
                </IconButton>
                <IconButton
                  size="small"
                  aria-label={t('agenda.remove', { title: topic.title })}
                  onClick={() => put(talk.topics.filter(({ id }) => id !== topic.id))}
                >
                  <Trash2 size={16} aria-hidden />
                </IconButton>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isLocked && (
        <form onSubmit={addOwn} noValidate>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
            <Box sx={{ flex: 1 }}>
              <TextInput label={t('agenda.own')} value={own} onChange={setOwn} maxLength={300} />
            </Box>
            <Button type="submit" variant="outlined" startIcon={<Plus size={16} aria-hidden />}>
              {t('agenda.add')}
            </Button>
          </Box>
        </form>
      )}
      {!isLocked && proposed.length > 0 && (
        <div className="gk-talks-proposals" role="group" aria-label={t('agenda.proposed')}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
            <h4>{t('agenda.proposed')}</h4>
            <Button size="small" onClick={() => put(talk.topics, proposed)}>
              {t('agenda.add-all')}
            </Button>
          </Box>
          <ul>
            {proposed.map((topic) => (
              <li key={`${topic.source} ${topic.subjectId ?? topic.title}`}>
                <span className="gk-talks-topic">
                  {topic.title} <SourceTag source={topic.source} />
                </span>
                <IconButton
                  size="small"
                  aria-label={t('agenda.add-one', { title: topic.title })}
                  onClick={() => put(talk.topics, [topic])}
                >
                  <Plus size={16} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Where a topic comes from. */
export function SourceTag({ source }: { readonly source: TalkTopic['source'] }): ReactNode {
  const { t } = useTranslation('talks');
  return <span className="gk-talks-source">{t(`sources.${source}`)}</span>;
}
