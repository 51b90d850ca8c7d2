import type { TextEncoding } from '#shared/domain/table-import/source-table.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

/** A text file decoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Whether parts were in another encoding and became replacement characters. */
  readonly isMixed: boolean;
}

const SAMPLE = 65_536;

/**
 * Decodes a text file: by its byte-order mark, else UTF-16 when every other byte is zero, else UTF-8 when it is valid, else
 * windows-1252, which is what Dutch payroll systems and Excel write.
 *
 * Throws {@link UnreadableFileError} when it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3), true);
  const zeros = countZeros(bytes);
  if (zeros.even + zeros.odd > 0) {
    const half = Math.min(bytes.length, SAMPLE) / 2;
    if (zeros.odd > half * 0.7 && zeros.even < half * 0.05) return decode(bytes, 'utf-16le');
    if (zeros.even > half * 0.7 && zeros.odd < half * 0.05) return decode(bytes, 'utf-16be');
    throw new UnreadableFileError('binary');
  }
  return decodeUtf8(bytes, false);
}

function decode(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes('\u0000')) throw new UnreadableFileError('binary');
  return { text: refuseControls(text), encoding, isMixed: text.includes('\ufffd') };
}

function decodeUtf8(bytes: Uint8Array, isMarked: boolean): DecodedText {
  try {
    // As a stream, a character that is cut at the very end is no error.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return { text: refuseControls(text), encoding: 'utf-8', isMixed: false };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
  }
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const replaced = lossy.split('\ufffd').length - 1;
  const whole = (lossy.match(/[\u0080-\ufffc]/g) ?? []).length;
  // A UTF-8 file with a few foreign bytes keeps its good characters; the bad ones show as such.
  if (isMarked || whole > replaced * 3) return { text: refuseControls(lossy), encoding: 'utf-8', isMixed: true };
  return {
    text: refuseControls(new TextDecoder('windows-1252').decode(bytes)),
    encoding: 'windows-1252',
    isMixed: false,
  };
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  // A buffer is searched many times faster than a plain array of bytes.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(0)) return { even: 0, odd: 0 };
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

/** Text with more than a few control characters is a binary file that happens to decode. */
function refuseControls(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes('\u0000')) throw new UnreadableFileError('binary');
  // eslint-disable-next-line no-control-regex -- control characters are what this counts
  const controls = (sample.match(/[\u0001-\u0008\u000e-\u001f\u007f\u0080-\u009f]/g) ?? []).length;
  if (controls > 8 && controls > sample.length / 50) throw new UnreadableFileError('binary');
  if (text.trim() === '') throw new UnreadableFileError('empty');
  return text;
}
