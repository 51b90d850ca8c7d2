import { DataGrid, type DataGridProps, type GridValidRowModel } from '@mui/x-data-grid';
import { nlNL } from '@mui/x-data-grid/locales';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { styleNonce } from '#renderer/lib/csp/style-nonce.ts';

/**
 * Table for rows that are sorted and opened: Material's grid with our texts and defaults.
 *
 * Rows open with a click or Enter on a cell (`onOpen`). Filtering is done by the screen, with its state in the
 * address.
 */
export function DataTable<Row extends GridValidRowModel>(
  props: Omit<DataGridProps<Row>, 'localeText' | 'onRowClick'> & {
    readonly label: string;
    readonly onOpen?: (row: Row) => void;
  },
): ReactNode {
  const { i18n } = useTranslation();
  const { label, onOpen, ...rest } = props;
  return (
    <DataGrid<Row>
      aria-label={label}
      density="standard"
      rowHeight={44}
      columnHeaderHeight={44}
      disableColumnMenu
      disableRowSelectionOnClick
      hideFooter
      nonce={styleNonce() ?? ''}
      {...rest}
      {...(i18n.language === 'nl' && { localeText: nlNL.components.MuiDataGrid.defaultProps.localeText })}
      {...(onOpen !== undefined && {
        onRowClick: ({ row }: { readonly row: Row }) => onOpen(row),
        onCellKeyDown: ({ row }: { readonly row: Row }, event: { readonly key: string }) => {
          if (event.key === 'Enter') onOpen(row);
        },
      })}
    />
  );
}
