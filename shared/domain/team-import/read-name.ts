import type { CodeReader, FieldReader } from './field-reader.ts';
import { splitFamilyName, type ParsedName } from './parse-name.ts';

/** The columns that a name may stand in. */
export interface NameReaders {
  readonly familyName: FieldReader;
  readonly givenName: FieldReader;
  readonly initials: FieldReader;
  readonly namePrefix: FieldReader;
  readonly fullName: CodeReader<ParsedName>;
}

/** Longest names that a workspace holds; see `#shared/domain/team/person-policy.ts`. */
const NAME_LIMIT = 100;
const PREFIX_LIMIT = 40;

// UTF-8 that was read as windows-1252: `Ã©` for `é`.
const GARBLED = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]/;
const MAY_BE_UNREADABLE = /[ÂÃ\ufffd]/;

/** The name of the row that is read, exactly as written; null when there is none, which is an error. */
export function readName(readers: NameReaders): ParsedName | null {
  const family = readers.familyName.text(NAME_LIMIT);
  const given = readers.givenName.text(NAME_LIMIT) || readers.initials.text(NAME_LIMIT);
  const prefix = readers.namePrefix.text(PREFIX_LIMIT);
  const whole = family === '' ? readers.fullName.text(2 * NAME_LIMIT) : '';
  const name = combine(readers, family, given, prefix, whole);
  const field = nameField(readers);
  if (
    name.givenName.length > NAME_LIMIT ||
    name.namePrefix.length > PREFIX_LIMIT ||
    name.familyName.length > NAME_LIMIT
  ) {
    field.note('value-too-long', name.familyName);
  }
  if (name.familyName === '') {
    // A name that is too long was noted already.
    if (!field.rowHasError()) field.note('name-missing', null);
    return null;
  }
  if (isFormula(given) || isFormula(prefix) || isFormula(family) || isFormula(whole)) {
    field.note('looks-like-formula', writtenOf(name));
  }
  if (isUnreadable(name.familyName) || isUnreadable(name.givenName)) field.note('name-unreadable', writtenOf(name));
  return name;
}

function nameField(readers: NameReaders): FieldReader {
  if (readers.familyName.column !== null) return readers.familyName;
  return readers.fullName.column === null ? readers.givenName : readers.fullName;
}

function combine(readers: NameReaders, family: string, given: string, prefix: string, whole: string): ParsedName {
  if (family !== '') {
    if (prefix !== '') return { givenName: given, namePrefix: prefix, familyName: family };
    const { namePrefix, familyName } = splitFamilyName(family);
    return { givenName: given, namePrefix, familyName };
  }
  if (whole !== '') {
    const parsed = readers.fullName.meaningOf(whole);
    return {
      givenName: given === '' ? parsed.givenName : given,
      namePrefix: prefix === '' ? parsed.namePrefix : prefix,
      familyName: parsed.familyName,
    };
  }
  // A list of first names only: the one name that someone has stands in the place that must be filled.
  const isOnlyName = readers.familyName.column === null && readers.fullName.column === null;
  return isOnlyName
    ? { givenName: '', namePrefix: prefix, familyName: given }
    : { givenName: given, namePrefix: prefix, familyName: '' };
}

/** Formulas begin with `=`, `+`, `@` or `-` and an operator; a family name such as `-Jansen` is none. */
function isFormula(text: string): boolean {
  if (text === '') return false;
  const first = text.charCodeAt(0);
  if (first === 0x3d || first === 0x2b || first === 0x40) return true;
  return first === 0x2d && /^-[^ ]*[(|=!]/.test(text);
}

function isUnreadable(text: string): boolean {
  return MAY_BE_UNREADABLE.test(text) && (text.includes('\ufffd') || GARBLED.test(text));
}

function writtenOf(name: ParsedName): string {
  return [name.givenName, name.namePrefix, name.familyName].filter((part) => part !== '').join(' ');
}
