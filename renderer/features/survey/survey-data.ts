import { useTranslation } from 'react-i18next';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** All surveys with the questions. */
export type SurveyList = ApiOutputs['survey']['list'];

/** One survey of the list. */
export type SurveyEntry = SurveyList['surveys'][number];

/** What a survey gave. */
export type SurveyOutcome = ApiOutputs['survey']['results'];

/** The questions with the national figures. */
export type Questions = SurveyList['questions'];

/** The words of an option in the language of the interface. */
export function useOptionText(): (option: { readonly nl: string; readonly en: string }) => string {
  const { i18n } = useTranslation();
  return (option) => (i18n.language === 'en' ? option.en : option.nl);
}
