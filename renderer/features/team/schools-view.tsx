import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { GridColDef } from '@mui/x-data-grid';
import { ArrowLeft, FileUp, School as SchoolIcon } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { matchesQuery } from '#shared/kernel/text.ts';
import type { School } from '#shared/domain/team/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';

/** The school locations at which people of this workspace can work. */
export function SchoolsView(props: {
  readonly onImport: () => void;
  /** Goes back to the team; null where the schools are a screen of their own. */
  readonly onClose: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const schools = useQuery(api.team.schools.queryOptions());
  const [query] = useUrlParam('school');
  const columns = useColumns();
  if (schools.error !== null && schools.data === undefined) throw schools.error;
  const all = schools.data ?? [];
  const isBoard = props.onClose === null;
  const shown = all.filter((school) => query === '' || matchesQuery(searchText(school), query));
  const importButton = (
    <Button variant="contained" startIcon={<FileUp size={18} aria-hidden />} onClick={props.onImport}>
      {t('schools.import')}
    </Button>
  );
  return (
    <>
      {props.onClose !== null && (
        <Box className="gk-no-print" sx={{ mb: 1, ml: -1 }}>
          <Button startIcon={<ArrowLeft size={18} aria-hidden />} onClick={props.onClose}>
            {t('person.back')}
          </Button>
        </Box>
      )}
      <PageHeader
        title={t('schools.title')}
        subtitle={t(isBoard ? 'schools.board-subtitle' : 'schools.subtitle')}
        {...(all.length > 0 && { actions: importButton })}
      />
      {schools.data !== undefined && all.length === 0 && (
        <EmptyState icon={SchoolIcon} title={t('schools.empty-title')} actions={importButton}>
          {t(isBoard ? 'schools.board-empty-text' : 'schools.empty-text')}
        </EmptyState>
      )}
      {all.length > 0 && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
            <SearchField label={t('schools.search')} name="school" />
            <Box role="status" sx={{ fontWeight: 600 }}>
              {t('schools.count', { count: shown.length })}
            </Box>
          </Box>
          <Box
            sx={{
              display: 'flex',
              flexDirection: 'column',
              minHeight: 140,
              maxHeight: 'max(420px, calc(100vh - 280px))',
              '& .MuiDataGrid-row': { cursor: 'default' },
            }}
          >
            <DataTable<School>
              label={t('schools.title')}
              rows={shown}
              columns={columns}
              sx={{ bgcolor: 'var(--gk-surface)' }}
            />
          </Box>
        </>
      )}
    </>
  );
}

function useColumns(): GridColDef<School>[] {
  const { t } = useTranslation('team');
  return useMemo(
    (): GridColDef<School>[] => [
      { field: 'name', headerName: t('schools.name'), flex: 2, minWidth: 220 },
      { field: 'place', headerName: t('schools.place'), flex: 1, minWidth: 140 },
      {
        field: 'brin',
        headerName: t('schools.brin'),
        width: 120,
        valueGetter: (_value, school) => school.brin + school.site,
      },
      {
        field: 'address',
        headerName: t('schools.address'),
        flex: 1.4,
        minWidth: 180,
        valueGetter: (_value, school) =>
          [`${school.street} ${school.houseNumber}`.trim(), school.postcode].filter((part) => part !== '').join(', '),
      },
      { field: 'boardNumber', headerName: t('schools.board-number'), width: 140 },
    ],
    [t],
  );
}

function searchText(school: School): string {
  return [school.name, school.place, school.brin + school.site].join(' ');
}
