// Words between single spaces: each place in the text can be read in one way only, so that no text takes long.
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
const MARKS = /\p{M}+/gu;
const NOT_ALPHANUMERIC = /[^a-z0-9]+/g;

/** A heading without case, accents, spaces and punctuation: `Geb. datum` → `gebdatum`, `Deeltijd %` → `deeltijdprocent`. */
export function normaliseHeader(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('%', 'procent')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(NOT_ALPHANUMERIC, '');
}

/** A word or name for comparing: without case, accents and doubled spaces, with one kind of apostrophe and hyphen. */
export function foldText(text: string): string {
  // Most cells are plain; the full treatment costs many times more.
  if (text === '' || PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

// Everything that must not reach the workspace unseen: control characters, no-break spaces, soft hyphens,
// zero-width and direction marks.
const SUSPICIOUS = /[\p{Cc}\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
const REMOVED = /[\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const SPACES = /[\t\n\v\f\r\u0085\u00a0\u2028\u2029\u202f]+/g;
// A zero-width joiner belongs to a picture character when it stands between two of them.
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

// The same without tab and line breaks, which belong to the format of a text file.
const SUSPICIOUS_IN_FILE =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/;

/** Whether a whole file holds characters that {@link cleanText} would touch; if not, its unquoted cells need no look. */
export function needsCleaning(text: string): boolean {
  return SUSPICIOUS_IN_FILE.test(text);
}

/** Text without invisible characters. Line breaks and no-break spaces become spaces; joined emoji stay whole. */
export function cleanText(text: string): { readonly text: string; readonly removed: boolean } {
  if (!SUSPICIOUS.test(text)) return { text: text.trim(), removed: false };
  const spaced = text.replace(SPACES, ' ');
  const cleaned = spaced.replace(REMOVED, '').replace(LONE_JOINER, '');
  return { text: cleaned.trim(), removed: cleaned.length !== spaced.length };
}
