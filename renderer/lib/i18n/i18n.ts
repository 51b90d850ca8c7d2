import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Languages of the interface; Dutch is the one that everything is written in first. */
export type Language = 'nl' | 'en';

type Namespace = Readonly<Record<string, unknown>>;

// Every file in nl/ and en/ is a namespace with the file's name; adding a file is enough.
const files = import.meta.glob<Namespace>('./{nl,en}/*.json', { eager: true, import: 'default' });

/** The texts of the interface, ready before the first render: they are part of the bundle. */
export function createI18n(language: Language): i18n {
  const resources: Record<string, Record<string, Namespace>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, language, namespace] = /^\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (language === undefined || namespace === undefined) continue;
    (resources[language] ??= {})[namespace] = texts;
  }
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources,
    lng: language,
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
