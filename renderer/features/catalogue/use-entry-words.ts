import { useTranslation } from 'react-i18next';
import type { Programme, ProgrammeCost } from '#shared/domain/catalogue/entities.ts';
import type { CatalogueOrder } from '#shared/domain/catalogue/filter-programmes.ts';
import type { ProgrammePrice } from '#shared/domain/catalogue/programme-costs.ts';
import type { RankReason } from '#shared/domain/catalogue/programme-rank.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { ListedEntry } from './catalogue-data.ts';

/** What names an entry. */
type NamedEntry = Pick<Programme, 'title' | 'provider' | 'places'>;

/** Sentences and short facts of catalogue entries in the language of the interface. */
export function useEntryWords() {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const duration = (months: number): string =>
    months % 12 === 0 ? t('years', { count: months / 12 }) : t('months', { count: months });
  const cost = ({ cents, per }: ProgrammeCost): string => t(`per.${per}`, { amount: formats.euro(cents) });
  const places = ({ places: all }: Pick<Programme, 'places'>): string => formats.list(all.map(({ name }) => name));
  const km = (value: number): string => t('distance.km', { km: formats.number(value, 0) });
  const price = ({ whole, perYear }: ProgrammePrice): string =>
    whole !== null
      ? t('per.programme', { amount: formats.euro(whole) })
      : perYear === null
        ? ''
        : t('per.year', { amount: formats.euro(perYear) });
  return {
    duration,
    cost,
    places,
    km,
    price,
    hours: (minutes: number | null): string => (minutes === null ? '' : t('hours', { hours: formats.hours(minutes) })),
    /** Title, provider and place in one line. */
    nameOf: (programme: NamedEntry): string =>
      [programme.title, programme.provider, places(programme)].filter((part) => part !== '').join(', '),
    /** Provider and place; the kind of activity has neither. */
    whereOf: (programme: NamedEntry): string =>
      [programme.provider, places(programme)].filter((part) => part !== '').join(', ') || t('at-school'),
    /** Length, price, distance and use, as far as known; what the list is ordered by says so when it is not known. */
    factsOf: (entry: ListedEntry, order: CatalogueOrder): string =>
      [
        entry.durationMonths === null
          ? order === 'length'
            ? t('order.no-length')
            : ''
          : duration(entry.durationMonths),
        entry.contactMinutes === null ? '' : t('hours', { hours: formats.hours(entry.contactMinutes) }),
        price(entry.price) || (order === 'price' ? t('order.no-price') : ''),
        entry.km === null ? (order === 'distance' ? t('order.no-distance') : '') : entry.km === 0 ? '' : km(entry.km),
        entry.plans === 0 ? '' : t('plans', { count: entry.plans }),
        entry.evaluations === 0 ? '' : t('evaluations', { count: entry.evaluations }),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    /** Why an entry has its rank. */
    reason: (reason: RankReason): string => {
      switch (reason.code) {
        case 'reaches':
        case 'works-on':
          return t(`reasons.${reason.code}`, { count: reason.count, of: reason.of });
        case 'form-fits':
          return t('reasons.form-fits', { features: formats.list(reason.features.map((one) => t(`features.${one}`))) });
        case 'near':
        case 'too-far':
          return t(`reasons.${reason.code}`, { km: formats.number(reason.km, 0) });
        case 'reaches-nothing':
        case 'not-offered':
          return t(`reasons.${reason.code}`);
      }
    },
  };
}
