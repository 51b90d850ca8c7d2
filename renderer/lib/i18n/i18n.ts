import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { namespacesOf, type Namespaces } from './namespaces.ts';

/** Languages of the interface; Dutch is the one that everything is written in first. */
export type Language = 'nl' | 'en';

const DUTCH: Namespaces = namespacesOf(import.meta.glob('./nl/*.json', { eager: true, import: 'default' }));

/** The texts of the interface in Dutch, ready before the first render: they are part of the bundle. */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources: { nl: DUTCH },
    lng: 'nl',
    fallbackLng: 'nl',
    defaultNS: 'common',
    returnNull: false,
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** Fetches the texts of a language where they are not there yet. */
export async function loadLanguage(instance: i18n, language: Language): Promise<void> {
  if (language === 'nl' || instance.hasResourceBundle(language, 'common')) return;
  const { ENGLISH } = await import('./english.ts');
  for (const [namespace, texts] of Object.entries(ENGLISH)) instance.addResourceBundle(language, namespace, texts);
}
