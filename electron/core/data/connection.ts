import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { StorageError, storageErrorOf, withStorageErrors } from './storage-error.ts';
import { CURRENT_SCHEMA_VERSION } from './migrations/index.ts';

/** `Groe` as a number: marks a database file as a Groeikaart workspace. */
export const APPLICATION_ID = 0x47726f65;

/** Bytes of the salt, which are the first bytes of the file. */
export const SALT_BYTES = 16;

/** 32 bytes of key and 16 bytes of salt as 96 hexadecimal digits, the form in which SQLite takes them. */
export type KeyAndSalt = string & { readonly __unit: 'hex/96' };

/** What a connection is for: `check` reads a file without the right to change it. */
export type ConnectionPurpose = 'create' | 'open' | 'check';

const SMALLEST_DATABASE = 512;
/**
 * First bytes of other kinds of files. A salt is random, so a mark of fewer than four bytes would refuse one of our own
 * files now and then.
 */
const FOREIGN_STARTS = ['SQLite format 3', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '\u0089PNG', '%PDF'];
/** So many bytes that encrypted ones never are all readable signs. */
const TEXT_SAMPLE = 64;

/** The first bytes of a workspace file, which are its salt; fails when the file is absent, empty or clearly something else. */
export function readSalt(path: string): Buffer {
  return withStorageErrors(() => {
    if (!existsSync(path)) throw new StorageError('file-not-found');
    if (!statSync(path).isFile()) throw new StorageError('file-foreign');
    const start = Buffer.alloc(TEXT_SAMPLE);
    const descriptor = openSync(path, 'r');
    try {
      readSync(descriptor, start, 0, TEXT_SAMPLE, 0);
    } finally {
      closeSync(descriptor);
    }
    const size = statSync(path).size;
    if (size === 0) throw new StorageError('file-empty');
    const text = start.toString('latin1');
    if (FOREIGN_STARTS.some((mark) => text.startsWith(mark)) || isReadable(text)) {
      throw new StorageError('file-foreign');
    }
    if (size < SMALLEST_DATABASE) throw new StorageError('file-damaged');
    return start.subarray(0, SALT_BYTES);
  });
}

/** Whether all of it is plain text, as in a JSON, XML or CSV file. */
function isReadable(start: string): boolean {
  return /^[\t\n\r -~]+$/.test(start);
}

/**
 * Opens a connection under the connection contract; the only place that does.
 *
 * The order of the settings matters: cipher and key before the first read, the exclusive lock before WAL. A file that
 * is in use, damaged, foreign or of a newer version is refused before anything is written to it. Fails with
 * {@link StorageError}.
 */
export function openConnection(path: string, key: KeyAndSalt, purpose: ConnectionPurpose): Database.Database {
  return withStorageErrors(() => {
    if (purpose === 'create') createPrivateFile(path);
    else readSalt(path);
    const connection = new Database(path, {
      fileMustExist: true,
      readonly: purpose === 'check',
      timeout: 300,
    });
    try {
      applyKey(connection, key);
      // A connection without the right to write cannot take the exclusive lock.
      if (purpose !== 'check') connection.pragma('locking_mode=EXCLUSIVE');
      if (purpose !== 'create') checkIdentity(connection);
      applySettings(connection, purpose);
      return connection;
    } catch (cause) {
      connection.close();
      throw cause;
    }
  });
}

/**
 * Makes an empty file that only its owner may read; fails with `file-exists` when there is one, and with
 * `folder-not-writable` where none may be made.
 */
export function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (cause) {
    const error = storageErrorOf(cause);
    throw error?.code === 'file-not-readable' ? new StorageError('folder-not-writable', cause) : (error ?? cause);
  }
}

/**
 * Writes a compact copy under the same key to a new file that only its owner may read; the caller syncs and checks it.
 *
 * `VACUUM INTO` is the one way that works on an encrypted database: the backup API fails on it, and serialising hands
 * out plain text.
 */
export function copyDatabase(connection: Database.Database, path: string): void {
  createPrivateFile(path);
  withStorageErrors(() => {
    connection.prepare('VACUUM INTO ?').run(path);
  });
}

function applyKey(connection: Database.Database, key: KeyAndSalt): void {
  connection.pragma(`cipher='sqlcipher'`);
  connection.pragma(`key="x'${key}'"`);
  connection.pragma('temp_store=MEMORY');
}

function checkIdentity(connection: Database.Database): void {
  connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StorageError('file-foreign');
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > CURRENT_SCHEMA_VERSION) throw new StorageError('file-from-future');
  if (version === 0) throw new StorageError('file-damaged');
}

function applySettings(connection: Database.Database, purpose: ConnectionPurpose): void {
  if (purpose !== 'check') {
    connection.pragma('journal_mode=WAL');
    connection.pragma('secure_delete=ON');
    // Without FULL a power cut loses changes that were reported as saved.
    connection.pragma('synchronous=FULL');
  }
  connection.pragma('foreign_keys=ON');
  connection.pragma('trusted_schema=OFF');
  connection.pragma('cell_size_check=ON');
  connection.pragma('cache_size=-262144');
  if (process.platform === 'darwin') connection.pragma('checkpoint_fullfsync=ON');
}
