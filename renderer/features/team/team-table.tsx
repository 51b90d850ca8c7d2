import Box from '@mui/material/Box';
import { useGridApiRef, type GridColDef } from '@mui/x-data-grid';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EvidenceMark } from './evidence-mark.tsx';
import type { TeamRow } from './team-rows.ts';
import { groupRuns, useTeamWords } from './use-team-words.ts';

/** The people as rows; a row opens the person. */
export function TeamTable(props: {
  readonly rows: readonly TeamRow[];
  readonly showsStaffNumber: boolean;
  /** Gets the focus back. */
  readonly lastOpened: PersonId | null;
  readonly onOpen: (id: PersonId) => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const grid = useGridApiRef();
  const columns = useColumns();
  const { lastOpened } = props;
  useEffect(() => {
    if (lastOpened === null) return;
    const api = grid.current;
    // The row may have left the list: deleted, or filtered out.
    if (api !== null && api.getRowIndexRelativeToVisibleRows(lastOpened) >= 0) api.setCellFocus(lastOpened, 'name');
  }, [grid, lastOpened]);
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 140, maxHeight: 'max(420px, calc(100vh - 324px))' }}
    >
      <DataTable<TeamRow>
        label={t('title')}
        apiRef={grid}
        rows={props.rows}
        columns={columns}
        columnVisibilityModel={{ staffNumber: props.showsStaffNumber }}
        onOpen={(row) => props.onOpen(row.id)}
        sx={{ bgcolor: 'var(--gk-surface)' }}
      />
    </Box>
  );
}

function useColumns(): GridColDef<TeamRow>[] {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const words = useTeamWords();
  return useMemo(
    (): GridColDef<TeamRow>[] => [
      {
        field: 'name',
        headerName: t('columns.name'),
        flex: 1.3,
        minWidth: 176,
        valueGetter: (_value, row) => row.order,
        valueFormatter: (_value, row) => displayName(row.person),
        sortComparator: (left: number, right: number) => left - right,
        renderCell: ({ row }) => <Name row={row} />,
      },
      {
        field: 'functions',
        headerName: t('columns.functions'),
        flex: 1.1,
        minWidth: 130,
        valueGetter: (_value, row) => words.functions(row),
      },
      {
        field: 'functionGroup',
        headerName: t('columns.function-group'),
        width: 122,
        valueGetter: (_value, row) =>
          row.functionGroup === null ? '' : t(`function-groups-short.${row.functionGroup}`),
      },
      {
        field: 'workingTimeFactor',
        headerName: t('columns.working-time'),
        description: t('columns.working-time-help'),
        type: 'number',
        width: 76,
        align: 'right',
        headerAlign: 'right',
        valueFormatter: (value: number) => (value === 0 ? '–' : formats.wtf(value)),
      },
      {
        field: 'pupilGroups',
        headerName: t('columns.groups'),
        flex: 0.6,
        minWidth: 156,
        valueGetter: (_value, row) => row.pupilGroups.join(', '),
        sortComparator: (left: string, right: string) =>
          Number.parseInt(left || '9', 10) - Number.parseInt(right || '9', 10),
        renderCell: ({ row }) => <Groups row={row} />,
      },
      {
        field: 'since',
        headerName: t('columns.since'),
        width: 130,
        valueGetter: (_value, row) => row.since ?? '',
        valueFormatter: (_value, row) => (row.since === null ? '–' : formats.date(row.since)),
      },
      {
        field: 'degree',
        headerName: t('columns.degree'),
        flex: 0.8,
        minWidth: 146,
        valueGetter: (_value, row) => (row.degree === null ? '' : t(`qualification-kinds.${row.degree.kind}`)),
        renderCell: ({ row }) =>
          row.degree === null ? (
            '–'
          ) : (
            <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center', height: '100%' }}>
              <EvidenceMark qualification={row.degree} />
              {t(`qualification-kinds.${row.degree.kind}`)}
            </Box>
          ),
      },
      {
        field: 'staffNumber',
        headerName: t('columns.staff-number'),
        width: 150,
        valueGetter: (_value, row) => row.person.staffNumber ?? '',
      },
    ],
    [t, formats, words],
  );
}

/** The name as spoken; the family name, by which the list is sorted, stands out. */
function Name({ row }: { readonly row: TeamRow }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const { givenName, namePrefix, familyName } = row.person;
  const remark =
    row.state === 'joining'
      ? t('from-date', { date: formats.date(row.on) })
      : row.state === 'left'
        ? t('until-date', { date: formats.date(row.on) })
        : '';
  return (
    <span title={displayName(row.person)}>
      {[givenName, namePrefix].filter((part) => part !== '').join(' ')} <b>{familyName}</b>
      {remark !== '' && <span className="gk-team-remark"> · {remark}</span>}
    </span>
  );
}

function Groups({ row }: { readonly row: TeamRow }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  if (row.pupilGroups.length === 0) return '–';
  const bouwen = formats.list(row.bouwen.map((bouw) => t(`bouwen.${bouw}`).toLowerCase()));
  return (
    <span title={bouwen}>
      {groupRuns(row.pupilGroups).join(', ')}
      {bouwen !== '' && <span className="gk-team-remark"> · {bouwen}</span>}
    </span>
  );
}
