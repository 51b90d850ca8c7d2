import { UnreadableFileError } from './unreadable-file-error.ts';

/** What a file is by its contents; its name says nothing. */
export type FileKind = 'text' | 'zip';

const SIGNATURES: readonly (readonly [string, 'pdf' | 'image' | 'binary'])[] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['424d', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['1f8b', 'binary'],
  ['377abcaf', 'binary'],
  ['52617221', 'binary'],
  ['4d5a', 'binary'],
  ['7f454c46', 'binary'],
  ['7b5c727466', 'binary'],
  ['53514c697465', 'binary'],
];
const OLE = 'd0cf11e0a1b11ae1';
const SAMPLE = 65_536;
// The stream that a spreadsheet protected by a password is kept in, as the file spells it.
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Tells text from spreadsheets by the first bytes.
 *
 * Throws {@link UnreadableFileError} for what cannot be a table: old or protected Excel files, PDF, images, web pages, programs.
 */
export function sniffFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFileError('empty');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE));
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304')) return 'zip';
  // An archive without entries, or the later part of a split one.
  if (hex.startsWith('504b')) throw new UnreadableFileError('damaged');
  if (hex === OLE || hex.startsWith('d0cf11e0')) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    throw new UnreadableFileError(whole.includes(ENCRYPTED_PACKAGE) ? 'protected' : 'old-excel');
  }
  for (const [signature, reason] of SIGNATURES) {
    if (!hex.startsWith(signature)) continue;
    // `BM` and `MZ` also begin words of a heading; as pictures and programs they have zero bytes near.
    if (signature.length === 4 && !head.subarray(0, 64).includes(0)) continue;
    throw new UnreadableFileError(reason);
  }
  const start = head
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|table|head|meta|style)/.test(start)) throw new UnreadableFileError('web-page');
  if (start.startsWith('<?xml') || start.startsWith('<?mso')) throw new UnreadableFileError('other-office');
  return 'text';
}
