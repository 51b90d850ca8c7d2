import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { MasterShare } from './overview-data.ts';

/** An amount of a master share as people write it: `6` people, or `4,4 fte`. */
export function useShareAmount(): (share: MasterShare, amount: number) => string {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  return ({ options }, amount) =>
    options.unit === 'fte' ? t('share.fte', { amount: formats.number(amount / 10_000, 2) }) : formats.number(amount, 0);
}
