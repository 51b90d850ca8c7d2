import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import FormControlLabel from '@mui/material/FormControlLabel';
import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SourceTag } from './talk-agenda.tsx';
import type { TalkPage } from './talks-data.ts';
import { TopicNotes } from './topic-notes.tsx';

/**
 * The talk itself, for a screen that both look at: one topic at a time, in large type. Arrow keys go back and forth,
 * except while somebody types. Private notes and what is hidden are never here.
 */
export function ConversationMode(props: {
  readonly page: TalkPage;
  readonly name: string;
  readonly isLocked: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { page, isLocked, onClose } = props;
  const { talk } = page;
  const { t } = useTranslation('talks');
  const api = useApi();
  const titleId = useId();
  const [place, setPlace] = useUrlParam('topic', '1');
  const update = useChange(api.talks.update.mutationOptions());
  const count = talk.topics.length;
  const index = Math.min(Math.max(Number(place) || 1, 1), Math.max(count, 1)) - 1;
  const topic = talk.topics[index];
  const goTo = (next: number): void => {
    if (next >= 0 && next < count) setPlace(String(next + 1));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (isTyping && !(event.target instanceof HTMLInputElement && event.target.type === 'checkbox')) return;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') goTo(index + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') goTo(index - 1);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby={titleId}>
      <div className="gk-talks-conversation">
        <header>
          <span>{t('talk-with', { title: talk.title, name: props.name })}</span>
          <Button startIcon={<X size={18} aria-hidden />} onClick={onClose}>
            {t('conversation.close')}
          </Button>
        </header>
        {topic === undefined ? (
          <main>
            <h2 id={titleId}>{t('conversation.empty')}</h2>
            <p>{t('conversation.empty-text')}</p>
          </main>
        ) : (
          <main key={topic.id}>
            <p className="gk-talks-place">
              {t('conversation.place', { place: index + 1, count })} <SourceTag source={topic.source} />
            </p>
            <h2 id={titleId}>{topic.title}</h2>
            <div className="gk-talks-large">
              <TopicNotes page={page} topic={topic} isLocked={isLocked} rows={6} />
            </div>
            <FormControlLabel
              control={<Checkbox checked={topic.isDiscussed} disabled={isLocked} />}
              label={t('conversation.discussed')}
              onChange={(_event, isDiscussed) =>
                update.mutate({ talkId: talk.id, talk: { topic: { id: topic.id, isDiscussed } } })
              }
            />
          </main>
        )}
        <footer>
          <Button
            size="large"
            startIcon={<ArrowLeft size={20} aria-hidden />}
            disabled={index === 0}
            onClick={() => goTo(index - 1)}
          >
            {t('conversation.back')}
          </Button>
          <Box component="ol" aria-hidden className="gk-talks-dots">
            {talk.topics.map(({ id, isDiscussed }, place) => (
              <li key={id} data-now={place === index} data-done={isDiscussed} />
            ))}
          </Box>
          <Button
            size="large"
            variant="contained"
            endIcon={<ArrowRight size={20} aria-hidden />}
            disabled={index >= count - 1}
            onClick={() => goTo(index + 1)}
          >
            {t('conversation.next')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
