import { MEDIA_TYPES, type MediaType } from './media-type.ts';

/** Longest name in bytes of UTF-8: systems take 255, and a browser adds a number to a name that is taken. */
const MAX_NAME_BYTES = 200;
const FALLBACK_STEM = 'document';
/** Names that Windows keeps for devices, whatever stands behind a dot. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
/** Signs that a supported system refuses in a name. */
const REFUSED_SIGNS = /[<>:"/\\|?*]/g;
/**
 * Control and format signs: line ends, and the invisible ones that turn the direction of writing, by which
 * `verslag\u202Efdp.exe` would be read as `verslagexe.pdf`.
 */
const INVISIBLE_SIGNS = /[\p{Cc}\p{Cf}\p{Co}]/gu;
/** Endings that mean the same as the one of the media type. */
const SAME_ENDING: Readonly<Record<string, string>> = { jpeg: 'jpg', text: 'txt' };

/**
 * A name under which a file can be kept and saved again on every system: the last part of a path, without refused and
 * invisible signs, and with the ending that goes with what the file is.
 *
 * `..\\..\\verslag.exe` with the contents of a PDF becomes `verslag.exe.pdf`, so that a computer opens it as a PDF;
 * `CON.txt` becomes `_CON.txt`; a name of which nothing is left becomes `document`. Giving the outcome again changes
 * nothing.
 */
export function safeFileName(name: string, mediaType: MediaType): string {
  const ending = MEDIA_TYPES[mediaType];
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = trimmed(last.replaceAll(INVISIBLE_SIGNS, '').replaceAll(REFUSED_SIGNS, '-').replaceAll(/\s+/g, ' '));
  const stem = trimmed(withoutEnding(clean, ending));
  const named = stem === '' ? FALLBACK_STEM : stem;
  const allowed = WINDOWS_DEVICE.test(named) ? `_${named}` : named;
  return `${trimmed(cutToBytes(allowed, MAX_NAME_BYTES - ending.length - 1))}.${ending}`;
}

function withoutEnding(name: string, ending: string): string {
  const dot = name.lastIndexOf('.');
  if (dot === -1) return name;
  const own = name.slice(dot + 1).toLowerCase();
  return (SAME_ENDING[own] ?? own) === ending ? name.slice(0, dot) : name;
}

/** Without dots and spaces at both ends: the first hide a file, the last are dropped by Windows. */
function trimmed(name: string): string {
  return name.replaceAll(/^[.\s]+|[.\s]+$/g, '');
}

function cutToBytes(text: string, max: number): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    if (bytes > max) break;
    kept += sign;
  }
  return kept;
}
