import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation } from '#shared/domain/observations/entities.ts';
import { stepsOf } from '#shared/domain/observations/observation-policy.ts';
import { foldText } from '#shared/kernel/text.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { ObservationsData } from './observations-data.ts';

/** The visits as rows; a row opens the visit. */
export function VisitTable(props: {
  readonly data: ObservationsData;
  readonly visits: readonly Observation[];
  readonly onOpen: (visit: Observation) => void;
}): ReactNode {
  const { t } = useTranslation('observations');
  const columns = useColumns(props.data);
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 140, maxHeight: 'max(340px, calc(100vh - 484px))' }}
    >
      <DataTable<Observation>
        label={t('title')}
        rows={props.visits}
        columns={columns}
        onOpen={props.onOpen}
        sx={{ bgcolor: 'var(--gk-surface)' }}
      />
    </Box>
  );
}

function useColumns(data: ObservationsData): GridColDef<Observation>[] {
  const { t } = useTranslation('observations');
  const formats = useFormats();
  return useMemo((): GridColDef<Observation>[] => {
    const formOf = (visit: Observation) => data.forms.find(({ form }) => form.id === visit.formId)?.form;
    return [
      {
        field: 'observedOn',
        headerName: t('columns.date'),
        width: 116,
        valueFormatter: (_value, visit) => formats.date(visit.observedOn),
      },
      {
        field: 'person',
        headerName: t('columns.person'),
        flex: 1,
        minWidth: 144,
        valueGetter: (_value, visit) => data.nameOf(visit.personId),
        sortComparator: (left: string, right: string) => (foldText(left) < foldText(right) ? -1 : 1),
      },
      { field: 'lesson', headerName: t('columns.lesson'), flex: 1, minWidth: 132 },
      {
        field: 'form',
        headerName: t('columns.form'),
        flex: 0.8,
        minWidth: 112,
        valueGetter: (_value, visit) => formOf(visit)?.title ?? '',
      },
      {
        field: 'observer',
        headerName: t('columns.observer'),
        flex: 0.9,
        minWidth: 124,
        valueGetter: (_value, visit) =>
          visit.observerName === '' ? t(`observers.${visit.observerKind}`) : visit.observerName,
      },
      {
        field: 'scored',
        headerName: t('columns.scored'),
        width: 96,
        valueGetter: (_value, visit) => stepsOf(visit).size,
        valueFormatter: (_value, visit) => {
          const steps = stepsOf(visit);
          const asked = formOf(visit)?.items.filter(({ id, isRetired }) => !isRetired || steps.has(id)).length ?? 0;
          return t('scored-of', { count: steps.size, asked });
        },
      },
      { field: 'nextStep', headerName: t('columns.next-step'), flex: 1.6, minWidth: 150 },
    ];
  }, [data, t, formats]);
}
