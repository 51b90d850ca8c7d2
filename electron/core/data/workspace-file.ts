import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import type { Clock } from '#shared/kernel/dates.ts';
import { APPLICATION_ID, copyDatabase, openConnection, type KeyAndSalt } from './connection.ts';
import { CURRENT_SCHEMA_VERSION, migrations } from './migrations/index.ts';
import { StorageError, withStorageErrors } from './storage-error.ts';
import { WorkspaceDatabase } from './workspace-database.ts';

/**
 * Makes a new workspace file, encrypted from its first byte, fills it and opens it.
 *
 * It is made whole under a temporary name and then renamed, so that a kill leaves no half workspace under the name of
 * the user. When anything fails no file stays behind. Fails with `file-exists` and other storage errors.
 */
export function createWorkspaceFile(
  path: string,
  key: KeyAndSalt,
  workspaceUuid: string,
  clock: Clock,
  fill: (database: WorkspaceDatabase) => void,
): WorkspaceDatabase {
  const temporary = temporaryNameFor(path);
  withStorageErrors(() => {
    refuseTakenName(path);
    removeLeftovers(path);
    try {
      fillNewFile(temporary, key, workspaceUuid, clock, fill);
      syncFile(temporary);
      refuseTakenName(path);
      renameSync(temporary, path);
      syncFolder(dirname(path));
    } catch (cause) {
      removeWithCompanions(temporary);
      throw cause;
    }
  });
  return openWorkspaceFile(path, key, clock);
}

/** A write-ahead log without its file counts too: it would be replayed over the new one. */
function refuseTakenName(path: string): void {
  if (COMPANIONS.some((suffix) => existsSync(path + suffix))) throw new StorageError('file-exists');
}

function fillNewFile(
  path: string,
  key: KeyAndSalt,
  workspaceUuid: string,
  clock: Clock,
  fill: (database: WorkspaceDatabase) => void,
): void {
  const connection = openConnection(path, key, 'create');
  try {
    connection.transaction(() => {
      connection.pragma(`application_id=${String(APPLICATION_ID)}`);
      for (const migration of migrations) connection.exec(migration.sql);
      connection.pragma(`user_version=${String(CURRENT_SCHEMA_VERSION)}`);
      connection.prepare('INSERT INTO generation (id, workspace_uuid, counter) VALUES (1, ?, 0)').run(workspaceUuid);
    })();
    fill(new WorkspaceDatabase(connection, clock));
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
  if (existsSync(`${path}-wal`)) throw new StorageError('save-failed');
}

/**
 * Opens an existing workspace file.
 *
 * A file of an older version is migrated after a verified copy of it was made beside it. Fails with storage errors; the
 * file is then as it was.
 */
export function openWorkspaceFile(path: string, key: KeyAndSalt, clock: Clock): WorkspaceDatabase {
  const connection = openConnection(path, key, 'open');
  try {
    return withStorageErrors(() => {
      // Only now is the file ours: another process that has it open may be making a copy.
      removeLeftovers(path);
      const version = Number(connection.pragma('user_version', { simple: true }));
      if (version < CURRENT_SCHEMA_VERSION) {
        makeVerifiedCopy(
          {
            copyInto: (path) => {
              copyDatabase(connection, path);
            },
          },
          `${path}.v${String(version)}.backup`,
          key,
        );
        migrate(connection, version);
      }
      const generation = connection.prepare('SELECT counter FROM generation WHERE id = 1').get();
      if (generation === undefined) throw new StorageError('file-damaged');
      return new WorkspaceDatabase(connection, clock);
    });
  } catch (cause) {
    connection.close();
    throw cause;
  }
}

/** Runs the migrations after `version` in one transaction. */
export function migrate(connection: Database.Database, version: number): void {
  connection
    .transaction(() => {
      for (const migration of migrations) {
        if (migration.version > version) connection.exec(migration.sql);
      }
      connection.pragma(`user_version=${String(CURRENT_SCHEMA_VERSION)}`);
    })
    .immediate();
}

/**
 * Writes a checked copy of an open workspace under the same key.
 *
 * Temporary name → sync → open and check → rename → sync the folder: a reader sees the old file or the whole new one,
 * never a part. Replaces a file of the same name.
 */
export function makeVerifiedCopy(source: CopySource, target: string, key: KeyAndSalt): void {
  const temporary = temporaryNameFor(target);
  withStorageErrors(() => {
    try {
      removeWithCompanions(temporary);
      source.copyInto(temporary);
      syncFile(temporary);
      verifyFile(temporary, key);
      renameSync(temporary, target);
      syncFolder(dirname(target));
    } catch (cause) {
      removeWithCompanions(temporary);
      throw cause;
    }
  });
}

/** What a copy is made from. */
export type CopySource = Pick<WorkspaceDatabase, 'copyInto'>;

/** Opens a file with a key and checks every page of it; fails with `file-damaged`. */
export function verifyFile(path: string, key: KeyAndSalt): void {
  const connection = openConnection(path, key, 'check');
  try {
    if (connection.pragma('integrity_check', { simple: true }) !== 'ok') throw new StorageError('file-damaged');
  } finally {
    connection.close();
  }
}

/**
 * Puts a workspace under another key without ever rekeying the live file.
 *
 * Copy → rekey the copy → open and check it with the new key → sync → close the live file → rename over it → sync the
 * folder. A kill at any point leaves a file that the old or the new key opens. The database is closed afterwards; the
 * caller opens it again with the new key.
 */
export function replaceKey(database: WorkspaceDatabase, path: string, oldKey: KeyAndSalt, newKey: KeyAndSalt): void {
  const temporary = temporaryNameFor(path);
  withStorageErrors(() => {
    try {
      removeWithCompanions(temporary);
      database.copyInto(temporary);
      rekeyCopy(temporary, oldKey, newKey);
      syncFile(temporary);
      verifyFile(temporary, newKey);
      database.close();
      // A write-ahead log that stayed behind would be replayed over the new file.
      if (existsSync(`${path}-wal`)) throw new StorageError('save-failed');
      renameSync(temporary, path);
      syncFolder(dirname(path));
    } catch (cause) {
      removeWithCompanions(temporary);
      throw cause;
    }
  });
}

function rekeyCopy(path: string, oldKey: KeyAndSalt, newKey: KeyAndSalt): void {
  const connection = openConnection(path, oldKey, 'open');
  try {
    connection.pragma('journal_mode=DELETE');
    connection.pragma(`rekey="x'${newKey}'"`);
  } finally {
    connection.close();
  }
}

/** A database and the files that SQLite keeps beside it. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;

function removeWithCompanions(path: string): void {
  for (const suffix of COMPANIONS) rmSync(path + suffix, { force: true });
}

const TEMPORARY_MARK = '.groeikaart-temporary-';

function temporaryNameFor(target: string): string {
  return join(dirname(target), `.${basename(target)}${TEMPORARY_MARK}${String(process.pid)}`);
}

/** Removes half-made copies that a crash left beside a file. */
function removeLeftovers(path: string): void {
  const prefix = `.${basename(path)}${TEMPORARY_MARK}`;
  try {
    for (const name of readdirSync(dirname(path))) {
      if (name.startsWith(prefix)) unlinkSync(join(dirname(path), name));
    }
  } catch {
    // A folder that cannot be listed or changed shows itself when the file is opened.
  }
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What a folder answers that cannot be synced, as on many network shares: the rename itself was done. */
const CANNOT_SYNC: readonly unknown[] = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EBADF', 'EACCES', 'EPERM'];

/** Makes a rename or a new name durable; Windows and some network shares have no such step. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  let descriptor: number | null = null;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause) || !CANNOT_SYNC.includes(cause.code)) throw cause;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
