import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WORKING_TIME_UNITS } from '#shared/domain/team-import/parse-working-time.ts';
import { SCALE_GENERATIONS } from '#shared/domain/team/entities.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useSchools } from '../use-team.ts';
import type { StaffImport } from './use-staff-import.ts';

const NONE = '-';

/** What a file leaves open: its sheet, the unit of working time, the naming of scales, the school of rows without one. */
export function ImportOptions({ staff }: { readonly staff: StaffImport }): ReactNode {
  const { t } = useTranslation('team');
  const schools = useSchools();
  const { file, preview, options } = staff;
  const unit = preview?.workingTimeUnit ?? null;
  const naming = preview?.scaleNaming ?? null;
  const hasUnit = staff.mapping.workingTimeFactor !== undefined && unit !== null;
  const hasNaming = staff.mapping.scale !== undefined && naming !== null;
  const hasSheets = file !== null && file.sheets.length > 1;
  if (!hasUnit && !hasNaming && !hasSheets && schools.length === 0) return null;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('import.options')}
      sx={{ p: 2.5, display: 'grid', gap: 2.5 }}
    >
      <Typography variant="h3">{t('import.options')}</Typography>
      {hasSheets && (
        <TextField
          select
          label={t('import.sheet')}
          value={file.sheet ?? ''}
          onChange={(event) => staff.selectSheet(event.target.value)}
          sx={{ maxWidth: 420 }}
        >
          {file.sheets.map((sheet) => (
            <MenuItem key={sheet} value={sheet}>
              {sheet}
            </MenuItem>
          ))}
        </TextField>
      )}
      {hasUnit && (
        <Option
          label={t('import.unit')}
          help={t(options.workingTimeUnit === null && !unit.isCertain ? 'import.unit-unsure' : 'import.unit-help')}
          isAttention={options.workingTimeUnit === null && !unit.isCertain}
        >
          <Segmented
            label={t('import.unit')}
            value={options.workingTimeUnit ?? unit.unit}
            options={WORKING_TIME_UNITS.map((each) => ({ value: each, label: t(`import.units.${each}`) }))}
            onChange={(workingTimeUnit) => staff.setOptions({ workingTimeUnit })}
          />
        </Option>
      )}
      {hasNaming && (
        <Option
          label={t('import.scale-naming')}
          help={t('import.scale-naming-help')}
          isAttention={options.scaleNaming === null && !naming.isCertain}
        >
          <Segmented
            label={t('import.scale-naming')}
            value={options.scaleNaming ?? naming.naming}
            options={SCALE_GENERATIONS.map((each) => ({ value: each, label: t(`import.scale-namings.${each}`) }))}
            onChange={(scaleNaming) => staff.setOptions({ scaleNaming })}
          />
        </Option>
      )}
      {schools.length > 0 && (
        <TextField
          select
          label={t('import.default-school')}
          helperText={t('import.default-school-help')}
          value={options.defaultSchoolId ?? NONE}
          onChange={(event) =>
            staff.setOptions({ defaultSchoolId: schools.find(({ id }) => id === event.target.value)?.id ?? null })
          }
          sx={{ maxWidth: 420 }}
        >
          <MenuItem value={NONE}>{t('import.no-school')}</MenuItem>
          {schools.map((school) => (
            <MenuItem key={school.id} value={school.id}>
              {t('school-name', { name: school.name, code: school.brin + school.site })}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Paper>
  );
}

function Option(props: {
  readonly label: string;
  readonly help: string;
  readonly isAttention: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Box>
      <Box aria-hidden sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.5 }}>
        {props.label}
      </Box>
      {props.children}
      <Typography
        variant="caption"
        component="p"
        sx={{ mt: 0.5, color: props.isAttention ? 'var(--gk-attention)' : 'var(--gk-text-muted)' }}
      >
        {props.help}
      </Typography>
    </Box>
  );
}
