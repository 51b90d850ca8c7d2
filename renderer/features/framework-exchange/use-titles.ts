import { useTranslation } from 'react-i18next';

/** The title of something in the language of the interface; where that one is missing, in the other. */
export function useTitles(): (titled: { readonly titleNl: string; readonly titleEn: string }) => string {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  return ({ titleNl, titleEn }) => (isEnglish ? titleEn || titleNl : titleNl || titleEn);
}
