import Box from '@mui/material/Box';
import { MessagesSquare, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/domain/team/person-name.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { StandingChip } from './standing-chip.tsx';
import { TalkDetail } from './talk-detail.tsx';
import { standingOf, TALK_STANDINGS, type ListedTalk, type Talks, type TalkStanding } from './talks-data.ts';
import { useTalkWords } from './use-talk-words.ts';

/** Every talk in a list with filters, and the chosen one beside it. */
export function TalksView({ talks }: { readonly talks: Talks }): ReactNode {
  const { t } = useTranslation('talks');
  const words = useTalkWords();
  const [talkId, open] = useUrlParam('talk', '', { history: 'push' });
  const [query] = useUrlParam('q');
  const [state, setState] = useUrlParam('state');
  const [round, setRound] = useUrlParam('round');
  const names = new Map<string, string>(talks.people.map((person) => [person.id, displayName(person)]));
  const nameOf = (talk: ListedTalk): string => names.get(talk.personId) ?? '…';
  const shown = talks.talks
    .filter(
      (talk) =>
        (state === '' || standingOf(talk, talks.today) === state) &&
        (round === '' || (talk.cycleId ?? NO_ROUND) === round) &&
        matchesQuery(`${nameOf(talk)} ${talk.title}`, query),
    )
    .toSorted((left, right) => urgency(left, talks) - urgency(right, talks));
  const chosen = talks.talks.find(({ id }) => id === talkId);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
        <SearchField label={t('search')} />
        <Box sx={{ width: 220 }}>
          <SelectField
            label={t('filters.state')}
            value={state}
            onChange={setState}
            options={[
              { value: '', label: t('filters.any') },
              ...TALK_STANDINGS.map((value) => ({ value: value, label: words.standing(value) })),
            ]}
          />
        </Box>
        <Box sx={{ width: 320 }}>
          <SelectField
            label={t('filters.round')}
            value={round}
            onChange={setRound}
            options={[
              { value: '', label: t('filters.any') },
              ...talks.cycles.map(({ cycle }) => ({
                value: cycle.id,
                label: t('round-of', { title: cycle.title, year: words.year(cycle.schoolYear) }),
              })),
              { value: NO_ROUND, label: t('filters.no-round') },
            ]}
          />
        </Box>
      </Box>
      <ListDetail
        listWidth={340}
        list={
          shown.length === 0 ? (
            <p>{t('nothing-found')}</p>
          ) : (
            <ul className="gk-talks-list" aria-label={t('title')}>
              {shown.map((talk) => (
                <li key={talk.id}>
                  <button
                    type="button"
                    aria-current={talk.id === talkId ? 'true' : undefined}
                    onClick={() => open(talk.id)}
                  >
                    <span className="gk-talks-row-name">{nameOf(talk)}</span>
                    <StandingChip standing={standingOf(talk, talks.today)} />
                    <span className="gk-talks-muted">{talk.title}</span>
                    <span className="gk-talks-muted gk-talks-row-when">
                      {talk.warnings.length > 0 && talk.state === 'planned' && (
                        <TriangleAlert size={14} aria-label={t('has-warning')} className="gk-talks-attention" />
                      )}
                      {words.when(talk)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
        detail={
          chosen === undefined ? (
            <EmptyState icon={MessagesSquare} title={t('choose.title')}>
              <p>{t('choose.text')}</p>
            </EmptyState>
          ) : (
            <TalkDetail key={chosen.id} talkId={chosen.id} onClose={() => open(null)} />
          )
        }
      />
    </>
  );
}

/** Stands in the filter for talks outside any round. */
const NO_ROUND = 'none';

const ORDER: readonly TalkStanding[] = ['late', 'signed-once', 'held', 'planned', 'closed', 'cancelled'];

/** What waits comes first; within that the order of the core: by day. */
function urgency(talk: ListedTalk, { today }: Talks): number {
  return ORDER.indexOf(standingOf(talk, today));
}
