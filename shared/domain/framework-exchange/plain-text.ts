/**
 * Text of a file made plain: what stands in a framework of others may be HTML or Markdown, and is shown as words only.
 *
 * Nothing that is read is ever run or drawn: the interface shows text as text. This is about reading well, and about
 * signs that would show something else than what is there.
 */

/** What HTML calls its elements; anything else between angle brackets is text. */
const TAG_NAMES: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base big blockquote body br button canvas caption center ' +
    'cite code col colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form frame ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math ' +
    'menu meta meter nav noscript object ol optgroup option output p param picture pre progress q s samp script section ' +
    'select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead ' +
    'time title tr track tt u ul var video wbr'
  ).split(' '),
);
/** Elements whose contents are no text. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'head']);
/** Elements that begin a line. */
const LINES: ReadonlySet<string> = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(' '),
);
const TAG_NAME = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])/i;
// `a<b and c>d` compares; a tag of one letter ends at once or has an attribute.
const SHORT_TAG = /^<\/?[a-z](?:\s*\/?>|\s+[a-z-]+\s*=)/i;
/** Longest tag that is looked for; a longer one is text. */
const LONGEST_TAG = 20_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  plusmn: '±',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  le: '≤',
  ge: '≥',
  ne: '≠',
  rarr: '→',
  larr: '←',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  auml: 'ä',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g;

// Control characters, soft hyphens, and marks that turn the direction of what follows: they would show a text otherwise
// than it is. Joiners and the plain direction marks belong to some scripts and stay.
const REFUSED_SIGNS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/; // eslint-disable-line no-control-regex -- control characters are what this looks for
const REFUSED_SIGNS_EVERYWHERE = new RegExp(REFUSED_SIGNS, 'g');
const MAYBE_MARKED = /[*_`#[]/;

/**
 * The words of a text with HTML, entities or Markdown in it. Lines stay lines, at most one empty line between them.
 *
 * Letters of every script stay, whatever their direction or size. Of Markdown only what cannot mean anything else goes:
 * `**strong**`, `*em*`, `` `code` ``, `# heading` and `[links](address)`; formulas, tables and lists stay as they are.
 */
export function plainText(source: string): string {
  let text = source.includes('\r') ? source.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : source;
  if (text.includes('<')) text = withoutTags(text);
  if (text.includes('&')) text = text.replaceAll(ENTITY, decodeEntity);
  if (MAYBE_MARKED.test(text)) text = withoutMarks(text);
  return literalText(text);
}

/** A text as it stands, without the signs that would show it otherwise than it is. */
export function literalText(source: string): string {
  let text = source.isWellFormed() ? source : source.toWellFormed();
  if (REFUSED_SIGNS.test(text)) {
    text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(REFUSED_SIGNS_EVERYWHERE, '');
  }
  if (/[\t\u00a0]| {2}|\n/.test(text)) {
    text = text
      .replaceAll(/[ \t\u00a0]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n');
  }
  return text.trim();
}

/** A text as one line. */
export function oneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll(/\n+/g, ' ') : text;
}

function withoutTags(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const end = endOfMarkup(text, at);
    if (end === null) {
      at = text.indexOf('<', at + 1);
      continue;
    }
    parts.push(text.slice(kept, at), end.text);
    kept = end.at;
    at = text.indexOf('<', kept);
  }
  parts.push(text.slice(kept));
  return parts.join('');
}

/** Where the markup that starts here ends, and what stands in its place; null when it is no markup. */
function endOfMarkup(text: string, at: number): { readonly at: number; readonly text: string } | null {
  if (text.startsWith('<!--', at)) return { at: behind(text, '-->', at), text: '' };
  if (text.startsWith('<!', at) || text.startsWith('<?', at)) return { at: behind(text, '>', at), text: '' };
  const start = text.slice(at, at + 40);
  const name = TAG_NAME.exec(start)?.[1]?.toLowerCase();
  if (name === undefined || !TAG_NAMES.has(name) || (name.length === 1 && !SHORT_TAG.test(start))) return null;
  const close = text.indexOf('>', at);
  // A tag that never closes hides nothing: all that stands behind it is its own.
  const end = close === -1 || close - at > LONGEST_TAG ? text.length : close + 1;
  if (HIDDEN.has(name) && text[at + 1] !== '/' && text[end - 2] !== '/') {
    return { at: endOfHidden(text, name, end), text: ' ' };
  }
  return { at: end, text: LINES.has(name) ? '\n' : '' };
}

function endOfHidden(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s>/]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found === null ? text.length : behind(text, '>', found.index);
}

function behind(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found === -1 ? text.length : found + sign.length;
}

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) {
    const exact = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (exact !== undefined) return exact;
    const lower = name.toLowerCase();
    const folded = Object.hasOwn(ENTITIES, lower) ? ENTITIES[lower] : undefined;
    if (folded === undefined) return whole;
    // `&Eacute;` is É, `&AMP;` is &.
    return name.charAt(0) === lower.charAt(0) ? folded : folded.toUpperCase();
  }
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

function withoutMarks(text: string): string {
  return text
    .replaceAll(/!?\[([^[\]\n]{1,500})\]\([^()\s]{1,2000}\)/g, '$1')
    .replaceAll(/^ {0,3}#{1,6} +(?=\S)/gm, '')
    .replaceAll(/\*\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*])\*\*/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_])__(?=[^\s_])([^_\n]{1,2000})(?<=[^\s_])__(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_\n]{1,2000})(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/(?<!`)`(?!`)([^`\n]{1,2000})`(?!`)/g, '$1');
}
