import { foldText } from '../table-import/normalise-text.ts';

/** A name in its parts, each exactly as written. */
export interface ParsedName {
  readonly givenName: string;
  readonly namePrefix: string;
  readonly familyName: string;
}

// Tussenvoegsels and name particles of other languages, folded. `ben` and `el` are given names too and count only inside a name.
const PARTICLES = new Set(
  (
    "van|van't|de|den|der|het|'t|'s|ter|ten|te|in|in't|op|op't|aan|aan't|uit|uit't|over|onder|bij|tot|voor|d'|l'|la|le|les|lo|du|des|da|das|do|dos|di|del|della|" +
    'von|vom|zu|zum|zur|af|av|el|al|ben|bin|ibn|bint|abu|ould|y|e'
  ).split('|'),
);
const TITLES =
  /^(?:(?:dhr|heer|mevr|mevrouw|mw|mr|mrs|ms|juf|juffrouw|drs|dr|ing|ir|prof)\.? )+|, ?(?:med|msc|ma|ba|bsc|bed|mba|phd)\.?$/gi;

function isParticle(word: string): boolean {
  return PARTICLES.has(foldText(word));
}

function startsLower(word: string): boolean {
  const first = word.replace(/^['’‘`]/, '').charAt(0);
  return first !== '' && first === first.toLowerCase() && first !== first.toUpperCase();
}

/** Splits particles off the front of a family name: `van 't Hoff` → `van 't` and `Hoff`. Capitals stay: `De Clercq`. */
export function splitFamilyName(text: string): { readonly namePrefix: string; readonly familyName: string } {
  if (!text.includes(' ')) return { namePrefix: '', familyName: text };
  const comma = text.indexOf(',');
  if (comma > 0) {
    const behind = text.slice(comma + 1).trim();
    const words = behind.split(/\s+/);
    if (behind !== '' && words.every(isParticle))
      return { namePrefix: behind, familyName: text.slice(0, comma).trim() };
  }
  const words = text.split(/\s+/);
  let count = 0;
  while (count < words.length - 1) {
    const word = words[count] ?? '';
    if (!isParticle(word) || !(startsLower(word) || count > 0)) break;
    count += 1;
  }
  if (count === 0) {
    // `Hoff van 't`, as lists sorted by name write it.
    let tail = words.length;
    while (tail > 1 && startsLower(words[tail - 1] ?? '') && isParticle(words[tail - 1] ?? '')) tail -= 1;
    if (tail < words.length && tail > 0) {
      return { namePrefix: words.slice(tail).join(' '), familyName: words.slice(0, tail).join(' ') };
    }
  }
  return { namePrefix: words.slice(0, count).join(' '), familyName: words.slice(count).join(' ') };
}

/**
 * Reads a whole name from one cell: `Hoff, A. van 't`, `Hoff van 't, Anna`, `van 't Hoff, Anna`, `Anna van 't Hoff`.
 *
 * Without comma or particle the last word is the family name. Forms of address and degrees are left out; every other
 * character stays as it is. Two names read alike can be wrong (double family names): the preview shows the parts.
 */
export function parseFullName(text: string): ParsedName {
  const name = text.replace(TITLES, '').replace(/\s+/g, ' ').trim();
  const comma = name.indexOf(',');
  if (comma > 0) {
    const family = splitFamilyName(name.slice(0, comma).trim());
    const words = name
      .slice(comma + 1)
      .replaceAll(',', ' ')
      .trim()
      .split(/\s+/);
    let tail = words.length;
    while (tail > 1 && isParticle(words[tail - 1] ?? '') && startsLower(words[tail - 1] ?? '')) tail -= 1;
    const behind = words.slice(tail).join(' ');
    return {
      givenName: words.slice(0, tail).join(' '),
      namePrefix: [behind, family.namePrefix].filter((part) => part !== '').join(' '),
      familyName: family.familyName,
    };
  }
  const words = name.split(' ');
  if (words.length === 1) return { givenName: '', namePrefix: '', familyName: name };
  const first = words[0] ?? '';
  if (isParticle(first) && startsLower(first)) return { givenName: '', ...splitFamilyName(name) };
  let start = words.length - 1;
  for (let index = 1; index < words.length - 1; index += 1) {
    // Also `Jansen-de Boer`, of which the first word ends in a particle.
    if (isParticle(words[index] ?? '') || /-(?:van|de|den|der|'t|ter|ten|te|el)$/i.test(words[index] ?? '')) {
      start = index;
      break;
    }
  }
  const family = words.slice(start);
  let particles = 0;
  while (particles < family.length - 1 && isParticle(family[particles] ?? '')) particles += 1;
  return {
    givenName: words.slice(0, start).join(' '),
    namePrefix: family.slice(0, particles).join(' '),
    familyName: family.slice(particles).join(' '),
  };
}

/** Key under which two spellings of one person's name are equal; without case, accents and the place of the particles. */
export function nameKey(name: ParsedName): string {
  const family = name.namePrefix === '' ? name.familyName : `${name.namePrefix} ${name.familyName}`;
  return foldText(`${family.trim()}|${name.givenName.trim()}`);
}
