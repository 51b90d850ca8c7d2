import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { DateField } from '#renderer/ui/date-field.tsx';

const EARLIEST = isoDate('1990-01-01');

/** The day that the matrix shows; null is today, which stays today tomorrow. */
export function DatePicker(props: {
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly onChange: (on: IsoDate | null) => void;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { today } = props;
  return (
    <DateField
      label={t('entry.on')}
      lead={t('entry.on')}
      value={props.on}
      min={EARLIEST}
      max={today}
      width={248}
      onChange={(date) => {
        props.onChange(date === null || date >= today ? null : date);
      }}
    />
  );
}
