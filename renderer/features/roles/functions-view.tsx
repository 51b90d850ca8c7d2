import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ArrowLeft, Briefcase } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { foldText } from '#shared/kernel/text.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { RequirementList, useHasHalfRequirement } from '#renderer/parts/requirements/requirement-list.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { FunctionEntry, RolesData } from './use-roles-data.ts';

/** The functions of the team, with what is asked of each. */
export function FunctionsView(props: { readonly data: RolesData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('roles');
  const [wanted, choose] = useUrlParam('function', '', { history: 'push' });
  if (data.functions.length === 0) {
    return (
      <EmptyState icon={Briefcase} title={t('functions.empty')}>
        <p>{t('functions.empty-text')}</p>
      </EmptyState>
    );
  }
  const chosen = wanted === '' ? undefined : data.functions.find(({ title }) => foldText(title) === foldText(wanted));
  return (
    <ListDetail
      listWidth={344}
      list={
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Typography color="textSecondary" sx={{ maxWidth: '70ch' }}>
            {t('functions.about')}
          </Typography>
          <ul className="gk-roles-cards">
            {data.functions.map((entry) => (
              <li key={entry.title}>
                <FunctionCard entry={entry} isChosen={entry === chosen} onChoose={() => choose(entry.title)} />
              </li>
            ))}
          </ul>
        </Box>
      }
      detail={
        chosen === undefined ? null : (
          <FunctionDetail key={chosen.title} data={data} entry={chosen} onClose={() => choose(null)} />
        )
      }
    />
  );
}

function FunctionCard(props: {
  readonly entry: FunctionEntry;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { entry } = props;
  const { t } = useTranslation('roles');
  const isHalf = useHasHalfRequirement({ kind: 'function', functionTitle: entry.title });
  const gap = entry.entries.reduce((sum, { coverage }) => sum + coverage.gap, 0);
  const state = entry.entries.length === 0 ? 'unknown' : gap > 0 ? 'short' : 'met';
  return (
    <button
      type="button"
      className={props.isChosen ? 'gk-roles-card gk-roles-card-chosen' : 'gk-roles-card'}
      aria-current={props.isChosen ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <span className="gk-roles-card-title">{entry.title}</span>
      <span className="gk-roles-card-line">{t('functions.people', { count: entry.personIds.length })}</span>
      <span className="gk-roles-card-mark">
        <GapMark state={state} label="" size={16} />
        {entry.entries.length === 0
          ? t('functions.nothing-asked')
          : gap > 0
            ? t('functions.gap', { count: gap })
            : t('functions.met', { count: entry.entries.length })}
      </span>
      {isHalf && <span className="gk-roles-card-half">{t('goals:half-requirement')}</span>}
    </button>
  );
}

function FunctionDetail(props: {
  readonly data: RolesData;
  readonly entry: FunctionEntry;
  readonly onClose: () => void;
}): ReactNode {
  const { data, entry } = props;
  const { t } = useTranslation('roles');
  const people = entry.personIds
    .flatMap((personId) => data.membersById.get(personId)?.person ?? [])
    .toSorted(comparePeople);
  return (
    <Box component="section" aria-label={entry.title} sx={{ display: 'grid', gap: 2 }}>
      <Box className="gk-no-print">
        <Button size="small" startIcon={<ArrowLeft size={16} aria-hidden />} onClick={props.onClose}>
          {t('functions.all')}
        </Button>
      </Box>
      <Typography variant="h2" component="p">
        {entry.title}
      </Typography>
      <RequirementList
        data={data}
        owner={{ kind: 'function', functionTitle: entry.title }}
        entries={entry.entries}
        title={t('functions.requirements')}
        empty={
          <>
            <p>{t('functions.requirements-empty')}</p>
            <p>{t('functions.requirements-example')}</p>
          </>
        }
      />
      <Paper variant="outlined" component="section" aria-label={t('functions.who')} sx={{ borderRadius: 2, p: 2.5 }}>
        <Typography variant="h2" sx={{ mb: 1 }}>
          {t('functions.who')}
        </Typography>
        {people.length === 0 ? (
          <Typography color="textSecondary">{t('functions.nobody')}</Typography>
        ) : (
          <ul className="gk-roles-people">
            {people.map((person) => (
              <li key={person.id}>
                <TextLink to="/team" search={{ person: person.id }}>
                  {displayName(person)}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Paper>
    </Box>
  );
}
