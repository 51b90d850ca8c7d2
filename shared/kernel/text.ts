/** Letters that Unicode does not split into a base letter and an accent. */
const LETTERS_WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/**
 * A text reduced to what searching and sorting look at: no accents, no case, no apostrophes; any other sign that is
 * not a letter or digit parts words; words are parted by one space.
 *
 * `Ñáñez-van 't Hoff` becomes `nanez van t hoff`. The outcome is the same on every machine: it depends on Unicode, not
 * on the language settings of the computer.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION.get(letter) ?? letter)
    .replaceAll(/['’‘ʼ`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Order of two texts as in an alphabetical list; negative, 0 or positive. 0 only for equal texts. */
export function compareText(left: string, right: string): number {
  return compareCodeUnits(foldText(left), foldText(right)) || compareCodeUnits(left, right);
}

/** Order of two texts by their code units; for ids, dates and other codes. */
export function compareCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether each word of a query occurs somewhere in a text, whatever the accents, case and order. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(' ')
    .every((word) => folded.includes(word));
}

/** Number of characters as a reader counts code points; an emoji of one code point counts as one. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}
