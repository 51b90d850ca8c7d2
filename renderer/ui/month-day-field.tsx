import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { FieldProps } from './field-props.tsx';

const MONTHS = Array.from({ length: 12 }, (_unused, index) => String(index + 1).padStart(2, '0'));
/** Days that every month but February has; February's own last days are refused by the rules. */
const DAYS = Array.from({ length: 31 }, (_unused, index) => String(index + 1).padStart(2, '0'));

/** A day of every year, as `MM-DD`: day and month beside each other. */
export function MonthDayField(props: FieldProps<string>): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [month = '01', day = '01'] = props.value.split('-');
  const said = props.problem ?? props.help;
  const labelId = useId();
  const shared = {
    select: true,
    error: typeof props.problem === 'string',
    ...(props.onBlur !== undefined && { onBlur: props.onBlur }),
  };
  return (
    <Box role="group" aria-labelledby={labelId} sx={{ minWidth: 0 }}>
      <FormLabel id={labelId} component="div" sx={{ mb: 0.5 }}>
        {props.label}
      </FormLabel>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <TextField
          {...shared}
          value={day}
          onChange={(event) => props.onChange(`${month}-${event.target.value}`)}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': t('common:day') } } }}
          sx={{ maxWidth: 96 }}
        >
          {DAYS.map((option) => (
            <MenuItem key={option} value={option}>
              {Number(option)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          {...shared}
          value={month}
          onChange={(event) => props.onChange(`${event.target.value}-${day}`)}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': t('common:month') } } }}
          sx={{ maxWidth: 200 }}
        >
          {MONTHS.map((option) => (
            <MenuItem key={option} value={option}>
              {formats.month(Number(option))}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {(said !== undefined || props.status !== undefined) && (
        <FormHelperText error={typeof props.problem === 'string'}>
          {said} {props.status}
        </FormHelperText>
      )}
    </Box>
  );
}
