import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkLevel, LevelDescriptor } from '#shared/domain/competences/entities.ts';

/** Titles and texts of frameworks in the language of the interface. */
export interface Texts {
  readonly isEnglish: boolean;
  title(item: { readonly titleNl: string; readonly titleEn: string }): string;
  description(item: { readonly descriptionNl: string; readonly descriptionEn: string }): string;
  level(step: Pick<FrameworkLevel, 'labelNl' | 'labelEn'>): string;
  descriptor(item: Pick<LevelDescriptor, 'textNl' | 'textEn'> | undefined): string;
  /** What to send when a title is changed in the language of the interface. */
  titlePatch(
    before: { readonly titleNl: string; readonly titleEn: string },
    title: string,
  ): { readonly titleNl?: string; readonly titleEn?: string };
}

/** See {@link Texts}. A text that one language lacks is shown in the other. */
export function useTexts(): Texts {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  return useMemo(() => {
    const pick = (nl: string, en: string): string => (isEnglish ? en || nl : nl || en);
    return {
      isEnglish,
      title: ({ titleNl, titleEn }) => pick(titleNl, titleEn),
      description: ({ descriptionNl, descriptionEn }) => pick(descriptionNl, descriptionEn),
      level: ({ labelNl, labelEn }) => pick(labelNl, labelEn),
      descriptor: (item) => (item === undefined ? '' : pick(item.textNl, item.textEn)),
      titlePatch: (before, title) => {
        if (!isEnglish) return { titleNl: title };
        return before.titleNl === before.titleEn ? { titleNl: title, titleEn: title } : { titleEn: title };
      },
    };
  }, [isEnglish]);
}
