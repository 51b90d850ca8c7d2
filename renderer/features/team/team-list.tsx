import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { FileUp, SearchX, UserPlus, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { NewPersonPanel } from './new-person-panel.tsx';
import { OpenExampleButton } from './open-example-button.tsx';
import { TeamFilters } from './team-filters.tsx';
import { TeamMenu } from './team-menu.tsx';
import { totalOf, type TeamFilter, type TeamRow } from './team-rows.ts';
import { TeamTable } from './team-table.tsx';
import { useTeam, useTeamFilter, useTeamRows } from './use-team.ts';

/** Everyone in a table with filters, and the ways to add people. */
export function TeamList(props: {
  readonly lastOpened: PersonId | null;
  readonly onOpen: (id: PersonId) => void;
  readonly onImport: () => void;
  readonly onSchools: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const team = useTeam();
  const [isAdding, setAdding] = useState(false);
  const [columns, setColumns] = useUrlParam('columns');
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Button
              variant="outlined"
              color="secondary"
              startIcon={<FileUp size={18} aria-hidden />}
              onClick={props.onImport}
            >
              {t('import-staff')}
            </Button>
            <Button variant="contained" startIcon={<UserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              {t('add-person')}
            </Button>
            <TeamMenu
              showsStaffNumber={columns === 'staff-number'}
              onToggleStaffNumber={() => setColumns(columns === 'staff-number' ? null : 'staff-number')}
              onSchools={props.onSchools}
            />
          </>
        }
      />
      {team !== null && team.members.length === 0 && (
        <EmptyState
          icon={Users}
          title={t('empty.title')}
          actions={
            <>
              <Button variant="contained" startIcon={<FileUp size={18} aria-hidden />} onClick={props.onImport}>
                {t('import-staff')}
              </Button>
              <Button variant="outlined" startIcon={<UserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
                {t('add-person')}
              </Button>
              <OpenExampleButton />
            </>
          }
        >
          <p>{t('empty.text')}</p>
          <p>{t('empty.how')}</p>
        </EmptyState>
      )}
      {team !== null && team.members.length > 0 && (
        <People
          team={team}
          showsStaffNumber={columns === 'staff-number'}
          lastOpened={props.lastOpened}
          onOpen={props.onOpen}
        />
      )}
      {isAdding && <NewPersonPanel onClose={() => setAdding(false)} onAdded={props.onOpen} />}
    </>
  );
}

function People(props: {
  readonly team: NonNullable<ReturnType<typeof useTeam>>;
  readonly showsStaffNumber: boolean;
  readonly lastOpened: PersonId | null;
  readonly onOpen: (id: PersonId) => void;
}): ReactNode {
  const filter = useTeamFilter();
  const { all, shown } = useTeamRows(props.team, filter);
  return (
    <>
      <TeamFilters rows={all} filter={filter} />
      <Counts shown={shown} all={all} filter={filter} />
      {shown.length === 0 ? (
        <NothingFound />
      ) : (
        <TeamTable
          rows={shown}
          showsStaffNumber={props.showsStaffNumber}
          lastOpened={props.lastOpened}
          onOpen={props.onOpen}
        />
      )}
    </>
  );
}

/** How many people and how much working time the rows below stand for. */
function Counts(props: {
  readonly shown: readonly TeamRow[];
  readonly all: readonly TeamRow[];
  readonly filter: TeamFilter;
}): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const isJoining = props.filter.service === 'joining';
  const factor = totalOf(props.shown, isJoining ? 'joining' : 'in-service');
  const unknown = props.shown.filter((row) => row.state === 'in-service' && row.workingTimeFactor === 0).length;
  const showsFactor = isJoining || props.filter.service === 'in-service' || props.filter.service === 'all';
  const parts = [
    t('count.people', { count: props.shown.length }),
    ...(showsFactor
      ? [t(isJoining ? 'count.fte-joining' : 'count.fte', { fte: formats.number(factor / 10_000, 2) })]
      : []),
    ...(unknown > 0 && showsFactor ? [t('count.unknown', { count: unknown })] : []),
  ];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1, minHeight: 32 }}>
      <Typography role="status" className="gk-numbers" sx={{ fontWeight: 600 }}>
        {parts.join(' · ')}
      </Typography>
      <HowCounted subject={t('count.subject')}>
        <p>{t('count.how-people')}</p>
        <p>{t('count.how-fte')}</p>
        <p>{t('count.how-since')}</p>
      </HowCounted>
    </Box>
  );
}

function NothingFound(): ReactNode {
  const { t } = useTranslation('team');
  const [, clearService] = useUrlParam('service');
  const [, clearGroup] = useUrlParam('group');
  const [, clearBouw] = useUrlParam('bouw');
  const [, clearQuery] = useUrlParam('q');
  return (
    <EmptyState
      icon={SearchX}
      title={t('none-found.title')}
      actions={
        <Button
          variant="outlined"
          onClick={() => {
            clearGroup(null);
            clearBouw(null);
            clearQuery(null);
            clearService('all');
          }}
        >
          {t('none-found.show-all')}
        </Button>
      }
    >
      {t('none-found.text')}
    </EmptyState>
  );
}
