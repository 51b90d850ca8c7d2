import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFileError } from './unreadable-file-error.ts';

/** Limits against archives that grow when unpacked (reliability §2.3 IM7). */
const MAX_ENTRIES = 200;
const MAX_TOTAL_BYTES = 100 * 1024 * 1024;
const MAX_RATIO = 100;
/** Small files may be very compressible without doing harm. */
const RATIO_FREE_BYTES = 1024 * 1024;

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_LENGTH = 22;
const MAX_COMMENT = 65_535;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A ZIP archive in memory, unpacked entry by entry with limits on number, size and growth, and with every CRC-32 checked.
 *
 * Throws {@link UnreadableFileError}: `damaged`, `protected`, or `too-complex` beyond the limits.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#readDirectory();
  }

  /** Names of the entries, in the order of the archive. */
  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Whether there is an entry of this name. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The contents of an entry; null when there is none of this name. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const start = this.#startOf(entry);
    const packed = this.#bytes.subarray(start, start + entry.packedSize);
    if (packed.length !== entry.packedSize) throw new UnreadableFileError('damaged');
    this.#unpacked += entry.size;
    if (this.#unpacked > MAX_TOTAL_BYTES) throw new UnreadableFileError('too-complex');
    const contents = unpack(packed, entry);
    if (contents.length !== entry.size || crc32(contents) !== entry.crc) throw new UnreadableFileError('damaged');
    return contents;
  }

  #readDirectory(): void {
    const end = this.#findEnd();
    const count = this.#bytes.readUInt16LE(end + 10);
    const size = this.#bytes.readUInt32LE(end + 12);
    let position = this.#bytes.readUInt32LE(end + 16);
    if (count === 0xffff || position === 0xffffffff) throw new UnreadableFileError('too-complex');
    if (count > MAX_ENTRIES) throw new UnreadableFileError('too-complex');
    if (position + size > end) throw new UnreadableFileError('damaged');
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      if (position + 46 > this.#bytes.length || this.#bytes.readUInt32LE(position) !== CENTRAL_RECORD) {
        throw new UnreadableFileError('damaged');
      }
      const flags = this.#bytes.readUInt16LE(position + 8);
      const nameLength = this.#bytes.readUInt16LE(position + 28);
      const skip = this.#bytes.readUInt16LE(position + 30) + this.#bytes.readUInt16LE(position + 32);
      const name = this.#bytes.toString('utf8', position + 46, position + 46 + nameLength).replaceAll('\\', '/');
      const entry: Entry = {
        method: this.#bytes.readUInt16LE(position + 10),
        crc: this.#bytes.readUInt32LE(position + 16),
        packedSize: this.#bytes.readUInt32LE(position + 20),
        size: this.#bytes.readUInt32LE(position + 24),
        offset: this.#bytes.readUInt32LE(position + 42),
      };
      if ((flags & 1) !== 0) throw new UnreadableFileError('protected');
      total += entry.size;
      if (total > MAX_TOTAL_BYTES) throw new UnreadableFileError('too-complex');
      if (entry.size > RATIO_FREE_BYTES && entry.size > entry.packedSize * MAX_RATIO) {
        throw new UnreadableFileError('too-complex');
      }
      // Two entries of one name are read differently by different programs.
      if (this.#entries.has(name)) throw new UnreadableFileError('damaged');
      this.#entries.set(name, entry);
      position += 46 + nameLength + skip;
    }
  }

  #findEnd(): number {
    const last = this.#bytes.length - END_RECORD_LENGTH;
    for (let position = last; position >= 0 && position >= last - MAX_COMMENT; position -= 1) {
      if (this.#bytes.readUInt32LE(position) === END_RECORD) return position;
    }
    throw new UnreadableFileError('damaged');
  }

  #startOf(entry: Entry): number {
    const { offset } = entry;
    if (offset + 30 > this.#bytes.length || this.#bytes.readUInt32LE(offset) !== LOCAL_RECORD) {
      throw new UnreadableFileError('damaged');
    }
    return offset + 30 + this.#bytes.readUInt16LE(offset + 26) + this.#bytes.readUInt16LE(offset + 28);
  }
}

function unpack(packed: Buffer, entry: Entry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new UnreadableFileError('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw new UnreadableFileError('damaged');
  }
}
