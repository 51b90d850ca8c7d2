import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, type IsoDate } from '#shared/kernel/dates.ts';

/** The day that the matrix shows; null is today, which stays today tomorrow. */
export function DatePicker(props: {
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly onChange: (on: IsoDate | null) => void;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { today } = props;
  return (
    <TextField
      type="date"
      value={props.on}
      onChange={({ target }) => {
        if (isIsoDate(target.value)) props.onChange(target.value >= today ? null : target.value);
      }}
      sx={{ width: 232 }}
      slotProps={{
        htmlInput: { max: today, min: '1990-01-01', 'aria-label': t('entry.on'), className: 'gk-numbers' },
        input: { startAdornment: <span className="gk-tool-label">{t('entry.on')}</span> },
      }}
    />
  );
}
