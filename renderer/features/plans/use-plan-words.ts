import { useTranslation } from 'react-i18next';
import { schoolYearLabel } from '#shared/kernel/school-year.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { Item } from './plans-data.ts';

/** Short facts of plan items in the language of the interface. */
export function usePlanWords() {
  const { t } = useTranslation('plans');
  const formats = useFormats();
  return {
    formats,
    hours: (minutes: number): string => t('hours', { hours: formats.hours(minutes) }),
    year: (startYear: number): string => schoolYearLabel({ kind: 'school-year', startYear }),
    state: (state: Item['state']): string => t(`states.${state}`),
    period: ({ startsOn, endsOn }: Pick<Item, 'startsOn' | 'endsOn'>): string => {
      if (startsOn === null && endsOn === null) return t('no-dates');
      if (startsOn === null) return endsOn === null ? '' : t('until', { date: formats.date(endsOn) });
      if (endsOn === null) return t('from', { date: formats.date(startsOn) });
      return startsOn === endsOn ? formats.date(startsOn) : `${formats.date(startsOn)} – ${formats.date(endsOn)}`;
    },
  };
}
