import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import { NumberField } from '#renderer/ui/fields.tsx';

/** Minutes per school year, typed and shown as hours; what is typed is rounded to whole minutes. */
export function HoursField(props: FieldProps<number | null>): ReactNode {
  const { t } = useTranslation('roles');
  const { value } = props;
  return (
    <NumberField
      {...props}
      unit={t('fields.hours-unit')}
      digits={2}
      width={240}
      value={value === null ? null : value / 60}
      onChange={(hours) => props.onChange(hours === null ? null : Math.round(hours * 60))}
    />
  );
}
