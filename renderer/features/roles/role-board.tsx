import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LEVELS } from '#shared/domain/roles/entities.ts';
import { ROLE_COVERAGE_STATES } from '#shared/domain/roles/role-coverage.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { RoleCard } from './role-card.tsx';
import { useRoleWords } from './use-role-words.ts';
import type { RoleEntry, RolesData } from './use-roles-data.ts';

const FILTERS = ['all', 'attention'] as const;
type Filter = (typeof FILTERS)[number];

/** From this number of roles on a search box helps more than it takes room. */
const SEARCH_FROM = 6;

/** All roles in use by level, each with how well it is filled and why; roles that ended stand at the foot. */
export function RoleBoard(props: {
  readonly data: RolesData;
  readonly chosenId: RoleId | null;
  readonly onChoose: (roleId: string) => void;
}): ReactNode {
  const { data, chosenId, onChoose } = props;
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const words = useRoleWords(data);
  const [query] = useUrlParam('q');
  const [asked, setFilter] = useUrlParam('show', 'all');
  const filter: Filter = FILTERS.find((known) => known === asked) ?? 'all';

  const active = data.entries.filter(({ role }) => role.state === 'active');
  const isFound = ({ role, coverage }: RoleEntry): boolean => {
    const people = coverage.holders.map(({ personId }) => words.name(personId)).join(' ');
    return matchesQuery(`${role.titleNl} ${role.titleEn} ${people}`, query);
  };
  const isShown = (entry: RoleEntry): boolean =>
    isFound(entry) && (filter === 'all' || entry.coverage.state !== 'covered' || entry.role.id === chosenId);
  const shown = active.filter(isShown);
  const ended = data.entries.filter((entry) => entry.role.state === 'ended' && filter === 'all' && isFound(entry));
  const counts = ROLE_COVERAGE_STATES.map((state) =>
    t(`counts.${state}`, { count: active.filter(({ coverage }) => coverage.state === state).length }),
  );
  const section = (key: string, title: string, entries: readonly RoleEntry[]): ReactNode =>
    entries.length > 0 && (
      <section key={key} aria-label={title}>
        <h2 className="gk-roles-level">{title}</h2>
        <ul className="gk-roles-cards">
          {entries.map((entry) => (
            <li key={entry.role.id}>
              <RoleCard
                entry={entry}
                words={words}
                isChosen={entry.role.id === chosenId}
                onChoose={() => onChoose(entry.role.id)}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className="gk-roles-board">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, flex: '1 1 240px' }}>
          <Typography component="p" sx={{ fontWeight: 600 }}>
            {t('count', { count: active.length, list: formats.list(counts) })}
          </Typography>
          <HowCounted subject={t('how.subject')}>
            <p>{t('how.covered')}</p>
            <p>{t('how.partly')}</p>
            <p>{t('how.unknown')}</p>
          </HowCounted>
        </Box>
        <Segmented<Filter>
          label={t('filter.label')}
          value={filter}
          options={FILTERS.map((each) => ({ value: each, label: t(`filter.${each}`) }))}
          onChange={setFilter}
        />
        {(data.entries.length >= SEARCH_FROM || query !== '') && <SearchField label={t('search')} width={260} />}
      </Box>
      {shown.length === 0 && ended.length === 0 && (
        <Typography color="textSecondary">
          {query.trim() === '' && filter === 'attention' ? t('filter.none') : t('search-none')}
        </Typography>
      )}
      {ROLE_LEVELS.map((level) =>
        section(
          level,
          t(`levels.${level}`),
          shown.filter(({ role }) => role.level === level),
        ),
      )}
      {section('ended', t('ended'), ended)}
    </div>
  );
}
