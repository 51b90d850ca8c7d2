import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleUnit } from '#shared/domain/rules/definitions.ts';
import {
  BUDGET_MODES,
  type AnyRuleValue,
  type BudgetMode,
  type WindowEdge,
  type YearWindow,
} from '#shared/domain/rules/rule-value.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { MonthDayField } from '#renderer/ui/month-day-field.tsx';

/** Parts of a value that has several numbers; those in euro are kept in cents. */
const PARTS: Partial<Record<RuleUnit, readonly string[]>> = {
  'share-with-cap': ['percent', 'capCents'],
  'leave-hours': ['master', 'bachelor', 'premaster'],
  'credit-edges': ['least', 'full'],
};

/** Fields for a value in its unit. A number that is not filled in is handed on as `NaN`, which no rule can have. */
export function RuleValueFields(props: {
  readonly unit: RuleUnit;
  readonly value: AnyRuleValue;
  readonly onChange: (value: AnyRuleValue) => void;
}): ReactNode {
  const { unit, value, onChange } = props;
  const { t } = useTranslation('rules');
  const parts = PARTS[unit];
  if (parts !== undefined) {
    const numbers = value as unknown as Readonly<Record<string, number>>;
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {parts.map((part) => (
          <AmountField
            key={part}
            label={t(`parts.${part}`)}
            isEuro={part === 'capCents'}
            value={numbers[part] ?? Number.NaN}
            onChange={(number) => onChange({ ...numbers, [part]: number } as unknown as AnyRuleValue)}
          />
        ))}
      </Box>
    );
  }
  switch (unit) {
    case 'window': {
      const window = value as YearWindow;
      return (
        <Box sx={{ display: 'grid', gap: 2 }}>
          {(['opens', 'closes'] as const).map((edge) => (
            <EdgeFields
              key={edge}
              label={t(`parts.${edge}`)}
              edge={window[edge]}
              onChange={(changed) => onChange({ ...window, [edge]: changed })}
            />
          ))}
        </Box>
      );
    }
    case 'last-day':
      return <MonthDayField label={t('fields.value')} value={value as string} onChange={onChange} />;
    case 'date':
      return (
        <DateField
          label={t('fields.value')}
          value={value === '' ? null : (value as IsoDate)}
          onChange={(date) => onChange(date ?? '')}
        />
      );
    case 'budget-mode':
      return (
        <SelectField<BudgetMode>
          label={t('fields.value')}
          value={value as BudgetMode}
          onChange={onChange}
          options={BUDGET_MODES.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
        />
      );
    default:
      return (
        <AmountField
          label={t(`units.${unit}`)}
          isEuro={unit.startsWith('cents')}
          value={value as number}
          onChange={onChange}
        />
      );
  }
}

/** What the fields of a unit begin with when nothing is known yet. */
export function blankValue(unit: RuleUnit): AnyRuleValue {
  const parts = PARTS[unit];
  if (parts !== undefined)
    return Object.fromEntries(parts.map((part) => [part, Number.NaN])) as unknown as AnyRuleValue;
  switch (unit) {
    case 'window':
      return { opens: { day: '01-01', time: null }, closes: { day: '12-31', time: null } };
    case 'last-day':
      return '12-31';
    case 'date':
      return '';
    case 'budget-mode':
      return 'individual';
    default:
      return Number.NaN;
  }
}

function AmountField(props: {
  readonly label: string;
  readonly isEuro: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const scale = props.isEuro ? 100 : 1;
  return (
    <NumberField
      label={props.label}
      value={Number.isNaN(props.value) ? null : props.value / scale}
      onChange={(number) =>
        props.onChange(number === null ? Number.NaN : props.isEuro ? Math.round(number * scale) : number)
      }
      width={200}
    />
  );
}

function EdgeFields(props: {
  readonly label: string;
  readonly edge: WindowEdge;
  readonly onChange: (edge: WindowEdge) => void;
}): ReactNode {
  const { t } = useTranslation('rules');
  const { edge } = props;
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-end' }}>
      <MonthDayField label={props.label} value={edge.day} onChange={(day) => props.onChange({ ...edge, day })} />
      <Box sx={{ width: 110 }}>
        <TextInput
          label={t('parts.time')}
          placeholder="18:00"
          value={edge.time ?? ''}
          onChange={(time) => props.onChange({ ...edge, time: time.trim() === '' ? null : time.trim() })}
        />
      </Box>
    </Box>
  );
}
