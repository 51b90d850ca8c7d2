import { useTranslation } from 'react-i18next';

/** A figure of the matrix and how it is counted, in plain words. */
export interface Definition {
  readonly name: string;
  readonly term: string;
  readonly text: string;
}

/** Figures of a single date. */
const OF_LEVELS = ['used', 'self', 'known', 'have', 'gap'] as const;
/** Figures beside them. */
const OF_TOTALS = ['totals', 'forecast', 'single', 'age', 'change'] as const;

/** The definitions of every figure of the matrix, for the screen, for paper and for the exported file. */
export function useDefinitions(): readonly Definition[] {
  const { t } = useTranslation('competences');
  return [
    ...OF_LEVELS.map((name) => ({ name, term: t(`counting.${name}.term`), text: t(`counting.${name}.text`) })),
    ...OF_TOTALS.map((name) => ({
      name,
      term: t(`matrix:counting.${name}.term`),
      text: t(`matrix:counting.${name}.text`),
    })),
  ];
}
