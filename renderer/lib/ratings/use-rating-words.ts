import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';
import type { RatingAge } from '#shared/domain/competences/rating-age.ts';

/** Levels, ages and differences in the language of the interface. */
export interface RatingWords {
  /** Name of a level on a scale: `gevorderd (3)`; the bare number when the scale has no such level. */
  readonly level: (level: number, framework: Pick<Framework, 'levels'>) => string;
  /** Name alone, as on the scale: `Gevorderd`. */
  readonly levelName: (level: number, framework: Pick<Framework, 'levels'>) => string;
  /** `vandaag`, `12 dagen`, `5 maanden`, `2 jaar en 3 maanden`. */
  readonly age: (age: RatingAge) => string;
  /** Self beside another level: `1 hoger`, `2 lager`, `gelijk`. */
  readonly difference: (steps: number) => string;
  /** Title of a competence or domain. */
  readonly title: (node: { readonly titleNl: string; readonly titleEn: string }) => string;
  /** Its description; empty when it says no more than the title. */
  readonly description: (node: Described) => string;
}

interface Described {
  readonly titleNl: string;
  readonly titleEn: string;
  readonly descriptionNl: string;
  readonly descriptionEn: string;
}

/** See {@link RatingWords}. */
export function useRatingWords(): RatingWords {
  const { t, i18n } = useTranslation('ratings');
  const isEnglish = i18n.language === 'en';
  return useMemo(() => {
    const levelName: RatingWords['levelName'] = (level, { levels }) => {
      const step = levels.find((candidate) => candidate.level === level);
      return step === undefined ? String(level) : isEnglish ? step.labelEn : step.labelNl;
    };
    const title: RatingWords['title'] = (node) => (isEnglish ? node.titleEn : node.titleNl);
    return {
      title,
      levelName,
      level: (level, framework) => {
        const name = levelName(level, framework);
        return name === String(level) ? name : t('level', { name: name.toLowerCase(), level });
      },
      age: ({ days, years, months }) => {
        if (days === 0) return t('age.today');
        if (years === 0 && months === 0) return t('age.days', { count: days });
        if (years === 0) return t('age.months', { count: months });
        if (months === 0) return t('age.years', { count: years });
        return t('age.both', { years: t('age.years', { count: years }), months: t('age.months', { count: months }) });
      },
      difference: (steps) => {
        if (steps === 0) return t('difference.equal');
        return steps > 0 ? t('difference.higher', { count: steps }) : t('difference.lower', { count: -steps });
      },
      description: (node) => {
        const text = isEnglish ? node.descriptionEn : node.descriptionNl;
        return text === title(node) ? '' : text;
      },
    };
  }, [t, isEnglish]);
}
