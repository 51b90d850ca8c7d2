import { useTranslation } from 'react-i18next';
import type { RuleUnit } from '#shared/domain/rules/definitions.ts';
import type {
  AnyRuleValue,
  BudgetMode,
  CreditEdges,
  LeaveHours,
  ShareWithCap,
  WindowEdge,
  YearWindow,
} from '#shared/domain/rules/rule-value.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';

/** A value of a rule in words; what is not known is said to be so. */
export function useRuleWords() {
  const { t } = useTranslation('rules');
  const formats = useFormats();
  const dayOfYear = (day: string): string =>
    `${String(Number(day.slice(3)))} ${formats.month(Number(day.slice(0, 2)))}`;
  const edge = ({ day, time }: WindowEdge): string => (time === null ? dayOfYear(day) : `${dayOfYear(day)} ${time}`);
  const value = (unit: RuleUnit, given: AnyRuleValue | null): string => {
    if (given === null) return t('unknown');
    switch (unit) {
      case 'cents':
      case 'cents-per-fte':
      case 'cents-per-hour':
        return t(`values.${unit}`, { amount: formats.euro(given as number) });
      case 'share-with-cap': {
        const { percent, capCents } = given as ShareWithCap;
        return t('values.share-with-cap', { percent: formats.number(percent, 2), cap: formats.euro(capCents) });
      }
      case 'window': {
        const { opens, closes } = given as YearWindow;
        return t('values.window', { opens: edge(opens), closes: edge(closes) });
      }
      case 'last-day':
        return t('values.last-day', { day: dayOfYear(given as string) });
      case 'leave-hours': {
        const hours = given as LeaveHours;
        return t('values.leave-hours', {
          master: formats.number(hours.master, 2),
          bachelor: formats.number(hours.bachelor, 2),
          premaster: formats.number(hours.premaster, 2),
        });
      }
      case 'credit-edges': {
        const { least, full } = given as CreditEdges;
        return t('values.credit-edges', { least, full });
      }
      case 'date':
        return formats.longDate(given as IsoDate);
      case 'budget-mode':
        return t(`modes.${given as BudgetMode}`);
      default:
        return t(`values.${unit}`, { count: given as number, number: formats.number(given as number, 2) });
    }
  };
  const period = (from: IsoDate, to: IsoDate | null): string =>
    to === null
      ? t('since', { date: formats.date(from) })
      : t('from-to', { from: formats.date(from), to: formats.date(to) });
  return { formats, value, period };
}
