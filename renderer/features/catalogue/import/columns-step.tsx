import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CATALOGUE_FIELDS, headingOf } from '#shared/domain/catalogue-exchange/columns.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useImportProblem } from '#renderer/parts/imports/use-import-problem.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { CatalogueImport } from './use-catalogue-import.ts';

const SAMPLES = 3;

/** Second step: which column is what. The fields have the headings of the template; the guess can be changed per column. */
export function ColumnsStep({ incoming }: { readonly incoming: CatalogueImport }): ReactNode {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const textOf = useImportProblem();
  const { file, mapping } = incoming;
  if (file === null) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography color="textSecondary">
        {t('import.columns-intro', { count: file.rowCount, rows: formats.number(file.rowCount, 0) })}
      </Typography>
      {incoming.problem !== null && <InlineProblem>{textOf(incoming.problem)}</InlineProblem>}
      {file.sheets.length > 1 && (
        <Box sx={{ maxWidth: 360 }}>
          <SelectField
            label={t('import.sheet')}
            value={file.sheet ?? ''}
            options={file.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={incoming.selectSheet}
          />
        </Box>
      )}
      <table className="gk-wizard-table">
        <thead>
          <tr>
            <th scope="col" style={{ width: '28%' }}>
              {t('import.column')}
            </th>
            <th scope="col">{t('import.samples')}</th>
            <th scope="col" style={{ width: 280 }}>
              {t('import.becomes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {file.headers.map((header, column) => {
            const field = CATALOGUE_FIELDS.find((one) => mapping[one] === column) ?? null;
            const name = header === '' ? t('import.no-header', { number: column + 1 }) : header;
            const values = file.sample.map((row) => row[column] ?? '').filter((value) => value !== '');
            return (
              <tr key={column} data-off={field === null}>
                <th scope="row">{name}</th>
                <td className="gk-wizard-sample">
                  {[...new Set(values)]
                    .slice(0, SAMPLES)
                    .map((value) => (value.length > 60 ? `${value.slice(0, 59)}…` : value))
                    .join(' · ')}
                </td>
                <td>
                  <TextField
                    select
                    fullWidth
                    value={field ?? ''}
                    onChange={(event) =>
                      incoming.assign(column, CATALOGUE_FIELDS.find((one) => one === event.target.value) ?? null)
                    }
                    slotProps={{
                      select: { native: true },
                      htmlInput: { 'aria-label': t('import.becomes-of', { header: name }) },
                    }}
                  >
                    <option value="">{t('import.leave-out')}</option>
                    {CATALOGUE_FIELDS.map((one) => (
                      <option key={one} value={one}>
                        {headingOf(one)}
                      </option>
                    ))}
                  </TextField>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Box>
  );
}
