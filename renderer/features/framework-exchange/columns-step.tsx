import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DESCRIPTOR_FIELDS,
  FRAMEWORK_TABLE_FIELDS,
  LAYER_FIELDS,
  type FrameworkTableField,
} from '#shared/domain/framework-exchange/table-columns.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { FrameworkImport } from './use-framework-import.ts';
import { useImportProblem } from '#renderer/parts/imports/use-import-problem.ts';

const SAMPLES = 3;

/** Fields by what they are about, for the list of choices. */
const FIELD_GROUPS: Readonly<Record<string, readonly FrameworkTableField[]>> = {
  texts: ['title', 'statement', 'description', 'titleEn', 'descriptionEn'],
  place: ['code', 'identifier', 'parent', 'kind', 'outline', 'depth', 'sequence'],
  layers: LAYER_FIELDS,
  levels: DESCRIPTOR_FIELDS,
  links: ['related', 'exact', 'replacedBy'],
  whole: ['retiredOn', 'scale', 'isFramework', 'taxonomy'],
};

/** Second step, for tables: which column is what. The guess can be changed per column. */
export function ColumnsStep({ incoming }: { readonly incoming: FrameworkImport }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const formats = useFormats();
  const textOf = useImportProblem();
  const table = incoming.file?.table ?? null;
  if (table === null) return null;
  const fieldOf = (column: number): FrameworkTableField | null =>
    FRAMEWORK_TABLE_FIELDS.find((field) => incoming.mapping[field] === column) ?? null;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography color="textSecondary">
        {t('columns.intro', { count: table.rowCount, rows: formats.number(table.rowCount, 0) })}
      </Typography>
      {incoming.previewProblem !== null && <InlineProblem>{textOf(incoming.previewProblem)}</InlineProblem>}
      {table.sheets.length > 1 && (
        <Box sx={{ maxWidth: 360 }}>
          <SelectField
            label={t('columns.sheet')}
            value={table.sheet ?? ''}
            options={table.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={incoming.selectSheet}
          />
        </Box>
      )}
      <table className="gk-wizard-table">
        <thead>
          <tr>
            <th scope="col" style={{ width: '28%' }}>
              {t('columns.column')}
            </th>
            <th scope="col">{t('columns.samples')}</th>
            <th scope="col" style={{ width: 300 }}>
              {t('columns.becomes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ column, header }) => {
            const field = fieldOf(column);
            const name = header === '' ? t('columns.no-header', { number: column + 1 }) : header;
            const samples = samplesOf(table.sample, column);
            return (
              <tr key={column} data-off={field === null}>
                <th scope="row">{name}</th>
                <td className="gk-wizard-sample">{samples.length === 0 ? t('columns.empty') : samples.join(' · ')}</td>
                <td>
                  <FieldChoice header={name} field={field} onChoose={(next) => incoming.assign(column, next)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Box>
  );
}

function samplesOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const values = rows.map((row) => row[column] ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, SAMPLES).map((value) => (value.length > 80 ? `${value.slice(0, 79)}…` : value));
}

function FieldChoice(props: {
  readonly header: string;
  readonly field: FrameworkTableField | null;
  readonly onChoose: (field: FrameworkTableField | null) => void;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const nameOf = (field: FrameworkTableField): string => {
    const level = DESCRIPTOR_FIELDS.findIndex((descriptor) => descriptor === field);
    return level === -1 ? t(`columns.fields.${field}`) : t('columns.descriptor', { level: level + 1 });
  };
  return (
    <TextField
      select
      fullWidth
      value={props.field ?? ''}
      onChange={(event) => props.onChoose(FRAMEWORK_TABLE_FIELDS.find((field) => field === event.target.value) ?? null)}
      slotProps={{
        select: { native: true },
        htmlInput: { 'aria-label': t('columns.becomes-of', { header: props.header }) },
      }}
    >
      <option value="">{t('columns.leave-out')}</option>
      {Object.entries(FIELD_GROUPS).map(([group, fields]) => (
        <optgroup key={group} label={t(`columns.groups.${group}`)}>
          {fields.map((field) => (
            <option key={field} value={field}>
              {nameOf(field)}
            </option>
          ))}
        </optgroup>
      ))}
    </TextField>
  );
}
