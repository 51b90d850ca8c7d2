import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occupancy } from '#shared/domain/roles/entities.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';

/** Gives the period of an occupancy in words: `sinds 1 aug 2022`, `1 aug 2019 – 31 jul 2026`. */
export function usePeriodText(): (period: Pick<Occupancy, 'from' | 'to'>) => string {
  const { t } = useTranslation('roles');
  const formats = useFormats();
  return useCallback(
    ({ from, to }) => {
      if (from !== null && to !== null) return t('period.both', { from: formats.date(from), to: formats.date(to) });
      if (from !== null) return t('period.since', { from: formats.date(from) });
      return to === null ? t('period.always') : t('period.until', { to: formats.date(to) });
    },
    [t, formats],
  );
}
