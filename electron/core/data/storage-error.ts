/**
 * What can be wrong with a workspace file or the place it stands in. Each code has its own sentence or screen.
 *
 * `wrong-key-or-damaged`: SQLite gives the same answer for a wrong key and for a damaged first page.
 */
export type StorageErrorCode =
  | 'wrong-key-or-damaged'
  | 'file-damaged'
  | 'file-foreign'
  | 'file-from-future'
  | 'file-empty'
  | 'file-in-use'
  | 'file-not-found'
  | 'file-not-readable'
  | 'file-exists'
  | 'folder-not-writable'
  | 'disk-full'
  | 'save-unconfirmed'
  | 'save-failed';

/** An expected failure of storage; carries a code and no personal data. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

const CODES: Readonly<Record<string, StorageErrorCode>> = {
  SQLITE_NOTADB: 'wrong-key-or-damaged',
  SQLITE_CORRUPT: 'file-damaged',
  SQLITE_BUSY: 'file-in-use',
  SQLITE_LOCKED: 'file-in-use',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'folder-not-writable',
  SQLITE_CANTOPEN: 'file-not-readable',
  SQLITE_PERM: 'file-not-readable',
  SQLITE_IOERR_FSYNC: 'save-unconfirmed',
  SQLITE_IOERR_DIR_FSYNC: 'save-unconfirmed',
  SQLITE_IOERR: 'save-failed',
  ENOENT: 'file-not-found',
  EACCES: 'file-not-readable',
  EPERM: 'file-not-readable',
  // Windows: another program, often a virus scanner or a sync client, holds the file.
  EBUSY: 'file-in-use',
  ENOTDIR: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
  EIO: 'save-failed',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENOSPC: 'disk-full',
  EROFS: 'folder-not-writable',
  EEXIST: 'file-exists',
};

/** The storage error behind an exception of SQLite or the file system, or null when it is something else. */
export function storageErrorOf(cause: unknown): StorageError | null {
  if (cause instanceof StorageError) return cause;
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null;
  const { code } = cause;
  const known = CODES[code] ?? CODES[code.split('_').slice(0, 2).join('_')];
  return known === undefined ? null : new StorageError(known, cause);
}

/** Runs a piece of work and turns failures of SQLite and the file system into {@link StorageError}s. */
export function withStorageErrors<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    throw storageErrorOf(cause) ?? cause;
  }
}
