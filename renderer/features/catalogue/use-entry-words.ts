import { useTranslation } from 'react-i18next';
import type { Programme, ProgrammeCost } from '#shared/domain/catalogue/entities.ts';
import type { RankReason } from '#shared/domain/catalogue/programme-rank.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { CatalogueEntry } from './catalogue-data.ts';

/** Sentences and short facts of catalogue entries in the language of the interface. */
export function useEntryWords() {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const duration = (months: number): string =>
    months % 12 === 0 ? t('years', { count: months / 12 }) : t('months', { count: months });
  const cost = ({ cents, per }: ProgrammeCost): string => t(`per.${per}`, { amount: formats.euro(cents) });
  const places = ({ places: all }: Programme): string => formats.list(all.map(({ name }) => name));
  return {
    duration,
    cost,
    places,
    /** Title, provider and place in one line. */
    nameOf: (programme: Programme): string =>
      [programme.title, programme.provider, places(programme)].filter((part) => part !== '').join(', '),
    /** Provider and place; the kind of activity has neither. */
    whereOf: (programme: Programme): string =>
      [programme.provider, places(programme)].filter((part) => part !== '').join(', ') || t('at-school'),
    /** Length, price and use, as far as known. */
    factsOf: ({ programme, plans, evaluation }: CatalogueEntry): string => {
      const [tuition] = programme.costs;
      return [
        ...(programme.state === 'active' ? [] : [t(`states.${programme.state}`)]),
        ...(programme.durationMonths === null ? [] : [duration(programme.durationMonths)]),
        ...(programme.contactMinutes === null ? [] : [t('hours', { hours: formats.hours(programme.contactMinutes) })]),
        ...(tuition === undefined ? [] : [cost(tuition)]),
        ...(plans === 0 ? [] : [t('plans', { count: plans })]),
        ...(evaluation.count === 0 ? [] : [t('evaluations', { count: evaluation.count })]),
      ].join(' · ');
    },
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
