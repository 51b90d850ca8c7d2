import { compareCodeUnits, compareText } from '../../kernel/text.ts';
import type { Person } from './entities.ts';

/** The three parts of a Dutch name. */
export type NameParts = Pick<Person, 'givenName' | 'namePrefix' | 'familyName'>;

/** The name as spoken: `Anna van 't Hoff`. */
export function displayName({ givenName, namePrefix, familyName }: NameParts): string {
  return joinFilled([givenName, namePrefix, familyName], ' ');
}

/** The name as in an alphabetical list, with the prefix (tussenvoegsel) behind: `Hoff, Anna van 't`. */
export function sortName({ givenName, namePrefix, familyName }: NameParts): string {
  return joinFilled([familyName, joinFilled([givenName, namePrefix], ' ')], ', ');
}

/**
 * Order of two people in a Dutch list of names; negative, 0 or positive.
 *
 * By family name, then given name, then prefix: `van 't Hoff` stands under the H. Accents, case and apostrophes do not
 * count; two names that differ only in these keep one fixed order. The same on every machine.
 */
export function comparePersonNames(left: NameParts, right: NameParts): number {
  return (
    compareText(left.familyName, right.familyName) ||
    compareText(left.givenName, right.givenName) ||
    compareText(left.namePrefix, right.namePrefix)
  );
}

/** Order of two people by name; people with the same name keep one fixed order, that of their ids. */
export function comparePeople(left: Person, right: Person): number {
  return comparePersonNames(left, right) || compareCodeUnits(left.id, right.id);
}

function joinFilled(parts: readonly string[], separator: string): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(separator);
}
