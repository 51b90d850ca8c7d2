import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import type { PersonSectionProps } from '#renderer/lib/person-sections/person-sections.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { StandingChip } from './standing-chip.tsx';
import { standingOf } from './talks-data.ts';
import { useTalkWords } from './use-talk-words.ts';
import './talks.css';

/** The talks with a person on his page, the newest first. */
export function PersonTalks({ personId }: PersonSectionProps): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const words = useTalkWords();
  const query = useQuery(api.talks.list.queryOptions());
  if (query.error !== null && query.data === undefined) throw query.error;
  const data = query.data;
  if (data === undefined) return <Skeleton variant="rounded" height={200} />;
  const own = data.talks.filter((talk) => talk.personId === personId).toReversed();
  if (own.length === 0) {
    return (
      <EmptyState
        icon={MessagesSquare}
        title={t('person.empty-title')}
        actions={<TextLink to="/talks">{t('person.to-talks')}</TextLink>}
      >
        <p>{t('person.empty-text')}</p>
      </EmptyState>
    );
  }
  return (
    <ul className="gk-talks-of-person" aria-label={t('title')}>
      {own.map((talk) => (
        <li key={talk.id}>
          <TextLink to="/talks" search={{ talk: talk.id }}>
            {talk.title}
          </TextLink>
          <span className="gk-talks-muted">{words.when(talk)}</span>
          <StandingChip standing={standingOf(talk, data.today)} />
        </li>
      ))}
    </ul>
  );
}
