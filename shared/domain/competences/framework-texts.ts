/** A text in both languages; either may be left empty by who enters it. */
export interface TwoLanguages {
  readonly nl: string;
  readonly en: string;
}

/**
 * A title or label in both languages: one that is left empty is that of the other language, so that no screen shows an
 * empty heading.
 */
export function inBothLanguages({ nl, en }: TwoLanguages): TwoLanguages {
  if (nl.trim() === '') return { nl: en, en };
  return en.trim() === '' ? { nl, en: nl } : { nl, en };
}

/**
 * A title or label after a change of one or both languages.
 *
 * As long as both languages hold the same text, the English one follows the Dutch: who only writes Dutch need not know
 * that there is an English text too. A change of the English text leaves the Dutch one as it is.
 */
export function afterTextChange(before: TwoLanguages, change: Partial<TwoLanguages>): TwoLanguages {
  const follows = before.nl === before.en;
  const nl = change.nl ?? before.nl;
  const en = change.en ?? (follows ? nl : before.en);
  return inBothLanguages({ nl, en });
}
