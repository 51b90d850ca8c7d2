import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';

/** What a package holds, in words of the field. */
export interface ExchangeWords {
  /** `3 wensen en plannen`. */
  readonly counted: (kind: string, count: number) => string;
  /** `Wens of plan ‘Rekenen’, naam`: something and, where given, its field. */
  readonly place: (kind: string, title: string | null, field: string | null) => string;
  /** The value of a field, as people write it; null for one that has no short form. */
  readonly value: (kind: string, field: string, value: string | number | null) => string | null;
}

/** See {@link ExchangeWords}. */
export function useExchangeWords(): ExchangeWords {
  const { t } = useTranslation('exchange');
  const formats = useFormats();
  return {
    counted: (kind, count) => t(`kinds.${kind}`, { count }),
    place: (kind, title, field) => {
      const name = t(`names.${kind}`);
      const what = title === null ? name : t('named', { name, title });
      return field === null ? what : t('field-of', { what, field: t(`fields.${field}`) });
    },
    value: (kind, field, value) => {
      if (value === null || value === '') return t('value.empty');
      if (typeof value === 'number') {
        if (/^(is_|needs_)/.test(field)) return value === 1 ? t('value.yes') : t('value.no');
        if (/minutes/.test(field)) return t('value.hours', { hours: formats.hours(value) });
        if (field === 'cents') return formats.euro(value);
        if (field === 'working_time_factor') return formats.wtf(value);
        return String(value);
      }
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.date(value as IsoDate);
      if (/^[[{]/.test(value)) return null;
      switch (`${kind}.${field}`) {
        case 'plan_item.state':
          return t(`plans:states.${value}`);
        case 'plan_item.kind':
        case 'programme.kind':
          return t(`catalogue:kinds.${value}`);
        case 'plan_hours.source':
          return t(`plans:sources.${value}`);
        case 'plan_cost.payer':
          return t(`plans:payers.${value}`);
        case 'plan_cost.kind':
          return t(`plans:cost-kinds.${value}`);
        case 'agreement.kind':
          return t(`agreements:kinds.${value}`);
        case 'agreement.state':
          return t(`agreements:states.${value}`);
        default:
          return value;
      }
    },
  };
}
