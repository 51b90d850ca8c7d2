import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { CalendarClock, CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_KINDS } from '#shared/domain/groups/entities.ts';
import { groupPhaseOn } from '#shared/domain/groups/group-summary.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useGroupWords } from './use-group-words.ts';
import type { GroupEntry, People } from './use-groups-data.ts';

/** From this number of groups on a search box helps more than it takes room. */
const SEARCH_FROM = 8;

/** The groups by kind, in their order; those that have ended stand together at the end. */
export function GroupList(props: {
  readonly groups: readonly GroupEntry[];
  readonly people: People;
  readonly chosenId: string;
  readonly onChoose: (groupId: string) => void;
}): ReactNode {
  const { groups, people } = props;
  const { t } = useTranslation('groups');
  const [query] = useUrlParam('q');
  const shown = groups.filter(({ group, leads }) =>
    matchesQuery([group.title, group.theme, ...leads.map(people.nameOf)].join(' '), query),
  );
  const hasEnded = ({ group }: GroupEntry): boolean => groupPhaseOn(group, people.today) === 'ended';
  const sections = [
    ...GROUP_KINDS.map((kind) => ({
      id: kind,
      title: t(`kinds-many.${kind}`),
      entries: shown.filter((entry) => entry.group.kind === kind && !hasEnded(entry)),
    })),
    { id: 'ended', title: t('ended'), entries: shown.filter(hasEnded) },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
      {(groups.length >= SEARCH_FROM || query !== '') && (
        <Box sx={{ p: 1.5, borderBottom: '1px solid var(--gk-line)' }}>
          <SearchField label={t('search')} />
        </Box>
      )}
      {sections.length === 0 && (
        <Typography color="textSecondary" sx={{ p: 2 }}>
          {t('search-none')}
        </Typography>
      )}
      {sections.map(({ id, title, entries }) => (
        <section key={id} aria-labelledby={`groups-${id}`}>
          <h2 className="gk-groups-kind" id={`groups-${id}`}>
            {title}
          </h2>
          <ul className="gk-groups-list">
            {entries.map((entry) => (
              <li key={entry.group.id}>
                <GroupRow
                  entry={entry}
                  people={people}
                  isChosen={entry.group.id === props.chosenId}
                  onChoose={() => props.onChoose(entry.group.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Paper>
  );
}

function GroupRow(props: {
  readonly entry: GroupEntry;
  readonly people: People;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { entry, people } = props;
  const { t } = useTranslation('groups');
  const words = useGroupWords();
  const { group, leads, nextMeeting, toRecord, openQuestions, memberCount } = entry;
  const who = [leads.map(people.nameOf).join(', '), t('members-count', { count: memberCount })];
  return (
    <button
      type="button"
      className="gk-groups-row"
      {...(props.isChosen && { 'aria-current': true })}
      onClick={props.onChoose}
    >
      <span className="gk-groups-words">
        <span className="gk-groups-title">{group.title}</span>
        <span className="gk-groups-line">{who.filter((part) => part !== '').join(' · ')}</span>
      </span>
      <span className="gk-groups-marks">
        {nextMeeting !== null && (
          <span className="gk-groups-mark">
            <CalendarClock size={15} aria-hidden />
            {t('next-meeting', { when: words.dayAndTime(nextMeeting.heldOn, nextMeeting.startsAt) })}
          </span>
        )}
        {openQuestions > 0 && (
          <span className="gk-groups-mark">
            <CircleHelp size={15} aria-hidden />
            {t('open-questions', { count: openQuestions })}
          </span>
        )}
        {toRecord > 0 && (
          <span className="gk-groups-mark gk-groups-mark-attention">
            <TriangleAlert size={15} aria-hidden />
            {t('to-record', { count: toRecord })}
          </span>
        )}
      </span>
    </button>
  );
}
