/** The kinds of files that can be kept, by their media type, with the ending that their names get. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/plain': 'txt',
} as const;
/** See {@link MEDIA_TYPES}. */
export type MediaType = keyof typeof MEDIA_TYPES;

/** Why a file is not kept. */
export type RefusedFile = 'file-empty' | 'file-kind-refused' | 'file-with-macros' | 'file-web-page' | 'file-damaged';

/** What a file is by its contents: its media type, or why it is not kept. */
export type SniffedFile =
  { readonly kind: 'kept'; readonly mediaType: MediaType } | { readonly kind: 'refused'; readonly code: RefusedFile };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';

/** First bytes of files that are told by them alone. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], mediaType: MediaType])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The first entry of an OpenDocument file: its name and, unpacked, its type. */
const ODT_START = `mimetype${ODT}`;
const ENTRY_NAME_AT = 30;

/**
 * Tells what a file is by its contents; its name and what the browser says of it are not looked at.
 *
 * A closed list: PDF, PNG, JPEG, Word (docx), Excel (xlsx), OpenDocument text and plain text. Office files with macros
 * are refused, and so is text that is a web page or another markup, which a computer would run instead of show.
 */
export function sniffMediaType(bytes: Uint8Array): SniffedFile {
  if (bytes.length === 0) return refused('file-empty');
  for (const [signature, mediaType] of SIGNATURES) {
    if (startsWith(bytes, signature)) return { kind: 'kept', mediaType };
  }
  if (startsWith(bytes, ZIP)) return sniffArchive(bytes);
  return sniffText(bytes);
}

function sniffArchive(bytes: Uint8Array): SniffedFile {
  const names = entryNames(bytes);
  if (names === null) return refused('file-damaged');
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$|(?:^|\/)(?:Basic|Scripts)\//i.test(name))) {
    return refused('file-with-macros');
  }
  if (asciiAt(bytes, ENTRY_NAME_AT, ODT_START.length) === ODT_START) return { kind: 'kept', mediaType: ODT };
  const isOffice = names.includes('[Content_Types].xml');
  if (isOffice && names.includes('word/document.xml')) return { kind: 'kept', mediaType: DOCX };
  if (isOffice && names.includes('xl/workbook.xml')) return { kind: 'kept', mediaType: XLSX };
  return refused('file-kind-refused');
}

/** Names of the entries of an archive by its directory; null when that cannot be read. */
function entryNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > end || view.getUint32(position, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(position + 28, true);
    if (position + 46 + nameLength > end) return null;
    names.push(asciiAt(bytes, position + 46, nameLength).replaceAll('\\', '/'));
    position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return names;
}

/** Where the closing record of an archive stands, behind which only a comment may follow; null when there is none. */
function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let position = last; position >= 0 && position >= last - 0xffff; position -= 1) {
    if (view.getUint32(position, true) === 0x06054b50) return position;
  }
  return null;
}

function sniffText(bytes: Uint8Array): SniffedFile {
  if (!isText(bytes)) return refused('file-kind-refused');
  const start = asciiAt(bytes, 0, Math.min(bytes.length, 1024))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  // A comment or a heading may stand before the first tag of a page.
  if (/^<(?:[!?]|[a-z][a-z0-9:-]*[\s>/])/.test(start) || /<(?:html|script|svg|iframe|body)[\s>]/.test(start)) {
    return refused('file-web-page');
  }
  return start.startsWith('{\\rtf') ? refused('file-kind-refused') : { kind: 'kept', mediaType: 'text/plain' };
}

/** Whether every byte can stand in a text of one byte per letter or of UTF-8: no control signs but white space. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return false;
  }
  return true;
}

function refused(code: RefusedFile): SniffedFile {
  return { kind: 'refused', code };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Bytes as text, one letter per byte. */
function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
