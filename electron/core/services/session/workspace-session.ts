import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Clock } from '#shared/kernel/dates.ts';
import type { WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import { AppError } from '../../app-error.ts';
import type { KeyAndSalt } from '../../data/connection.ts';
import { readSalt } from '../../data/connection.ts';
import { StorageError, storageErrorOf } from '../../data/storage-error.ts';
import type { WorkspaceDatabase } from '../../data/workspace-database.ts';
import {
  createWorkspaceFile,
  makeVerifiedCopy,
  openWorkspaceFile,
  replaceKey,
  verifyFile,
} from '../../data/workspace-file.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { BackupFolder } from '../backup/backup-folder.ts';
import { deriveKey, keyFromRecoveryWords, newSalt, recoveryWordsOf } from '../crypto/workspace-key.ts';
import type { PreferencesStore } from '../preferences/preferences-store.ts';

/** A workspace that is open, with the key that opened it. */
interface OpenWorkspace {
  readonly path: string;
  readonly key: KeyAndSalt;
  readonly database: WorkspaceDatabase;
  readonly kind: WorkspaceKind;
}

/** Writes what a new workspace starts with. */
type Fill = (database: WorkspaceDatabase) => void;

const ACTORS: Readonly<Record<WorkspaceKind, string>> = { school: 'leader', board: 'board', track: 'teacher' };

/** What the session is made from. */
export interface SessionParts {
  readonly preferences: PreferencesStore;
  readonly dataDirectory: string;
  readonly clock: Clock;
  /** Ends the process, and with it the key in memory. */
  readonly onLock: () => void;
}

/**
 * The one workspace that this process has open.
 *
 * Opening another closes the first. Locking closes the file and asks the shell to end the process.
 */
export class WorkspaceSession {
  readonly #parts: SessionParts;
  #open: OpenWorkspace | null = null;
  #activeAt: number;
  readonly #idleTimer: NodeJS.Timeout;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#activeAt = this.#now();
    this.#idleTimer = setInterval(() => {
      this.#lockWhenIdle();
    }, 5_000);
    this.#idleTimer.unref();
  }

  /** The open database, or null. */
  database(): WorkspaceDatabase | null {
    return this.#open?.database ?? null;
  }

  /** Path of the open file, or null. */
  path(): string | null {
    return this.#open?.path ?? null;
  }

  /** Role of the user in the open workspace. */
  actor(): string {
    return ACTORS[this.#open?.kind ?? 'school'];
  }

  /** Notes that the user did something; starts the idle time anew. */
  touch(): void {
    this.#activeAt = this.#now();
  }

  /**
   * Makes a new workspace, fills it with `fill`, opens it, and gives its recovery words. What fills it may still be on its
   * way: it is prepared while the key is derived, outside the main thread.
   */
  async create(path: string, passphrase: string, fill: Fill | Promise<Fill>): Promise<readonly string[]> {
    const [key, ready] = await Promise.all([deriveKey(passphrase, newSalt()), fill]);
    const database = createWorkspaceFile(path, key, randomUUID(), this.#parts.clock, ready);
    this.close();
    this.#takeUp(path, key, database);
    return recoveryWordsOf(key);
  }

  /**
   * Opens a workspace file with its passphrase.
   *
   * When the key does not fit, the newest copy that the same passphrase opens decides what is wrong: the file is then
   * damaged. Without such a copy it stays open which of the two it is. A workspace that is open stays open when the
   * other one cannot be opened.
   */
  async open(givenPath: string, passphrase: string): Promise<void> {
    const path = resolve(givenPath);
    const salt = readSalt(path);
    const key = await deriveKey(passphrase, salt);
    try {
      this.#openWith(path, key);
    } catch (cause) {
      if (!(cause instanceof StorageError) || !isKeyOrDamage(cause)) throw cause;
      const backup = await this.#newestGoodBackup(path, passphrase, key);
      if (backup !== null) throw new AppError('file-damaged', { backup });
      throw cause;
    }
  }

  /** Opens a workspace file with the 24 words of its recovery sheet. */
  openWithRecoveryWords(givenPath: string, words: string): void {
    const path = resolve(givenPath);
    const key = keyFromRecoveryWords(words, readSalt(path));
    if (key === null) throw new AppError('wrong-recovery-words');
    this.#openWith(path, key);
  }

  /** Closes the open workspace; nothing happens when there is none. */
  close(): void {
    const open = this.#open;
    this.#open = null;
    open?.database.close();
  }

  /** Closes the open workspace on purpose: it is not the first to be unlocked next time. Ends this process as a lock does. */
  closeForNow(): void {
    this.#parts.preferences.clearLastPath();
    this.lock();
  }

  /** Closes the open workspace and asks for the end of this process. */
  lock(): void {
    this.close();
    this.#parts.onLock();
  }

  /** Recovery words of the open workspace, for who knows its passphrase; fails with `wrong-passphrase`. */
  async recoveryWords(passphrase: string): Promise<readonly string[]> {
    return recoveryWordsOf((await this.#openedBy(passphrase)).key);
  }

  /**
   * Puts the open workspace under a new passphrase and a new salt; see `replaceKey`. Gives the new recovery words.
   *
   * Fails with `wrong-passphrase` when `current` is not its passphrase, and with `no-workspace` when it was locked,
   * closed or put under another passphrase meanwhile.
   */
  async changePassphrase(current: string, next: string): Promise<readonly string[]> {
    const open = await this.#openedBy(current);
    const newKey = await deriveKey(next, newSalt());
    this.#mustStillBe(open);
    try {
      replaceKey(open.database, open.path, open.key, newKey);
    } catch (cause) {
      this.close();
      this.#openWithEither(open.path, open.key, newKey);
      throw cause;
    }
    this.#open = null;
    this.#openWith(open.path, newKey);
    // The copy of today gets the new passphrase too: the newest copy tells a wrong passphrase from a damaged file.
    this.#copyOfToday(open.path, newKey, this.#required().database, 'replace');
    return recoveryWordsOf(newKey);
  }

  /** Writes a checked copy of the open workspace, under the same passphrase, to a path. */
  copyTo(target: string): void {
    const open = this.#required();
    makeVerifiedCopy(open.database, target, open.key);
  }

  /** Ends the session: closes the file and stops the timer. */
  end(): void {
    clearInterval(this.#idleTimer);
    this.close();
  }

  /** The open workspace, when this is its passphrase and it is still the open one after the time that finding out takes. */
  async #openedBy(passphrase: string): Promise<OpenWorkspace> {
    const open = this.#required();
    const key = await deriveKey(passphrase, saltOf(open.key));
    this.#mustStillBe(open);
    if (key !== open.key) throw new AppError('wrong-passphrase');
    return open;
  }

  /** A lock, a close or another change of the passphrase can come while a key is derived. */
  #mustStillBe(open: OpenWorkspace): void {
    if (this.#open !== open) throw new AppError('no-workspace');
  }

  /** After a failure that may have come before or after the file was replaced. */
  #openWithEither(path: string, oldKey: KeyAndSalt, newKey: KeyAndSalt): void {
    try {
      this.#openWith(path, oldKey);
    } catch (cause) {
      if (!(cause instanceof StorageError) || !isKeyOrDamage(cause)) throw cause;
      this.#openWith(path, newKey);
    }
  }

  #openWith(path: string, key: KeyAndSalt): void {
    if (this.#open?.path === path) {
      if (this.#open.key !== key) throw new StorageError('wrong-key-or-damaged');
      return;
    }
    const database = openWorkspaceFile(path, key, this.#parts.clock);
    this.close();
    this.#takeUp(path, key, database);
    this.#copyOfToday(path, key, database, 'keep');
  }

  #takeUp(path: string, key: KeyAndSalt, database: WorkspaceDatabase): void {
    const { name, kind } = readWorkspace(database);
    this.#open = { path, key, database, kind };
    this.touch();
    try {
      this.#parts.preferences.remember({ path, name, kind, lastOpenedAt: this.#parts.clock.now() });
    } catch (cause) {
      // A list of recent files that cannot be written must not keep the user from his work.
      if (storageErrorOf(cause) === null) throw cause;
    }
  }

  /** Makes the copy of the day; a full disk must not keep the user from his work. */
  #copyOfToday(path: string, key: KeyAndSalt, database: WorkspaceDatabase, earlier: 'keep' | 'replace'): void {
    const folder = new BackupFolder(this.#parts.dataDirectory, path);
    try {
      const target = folder.pathFor(this.#parts.clock.today());
      if (earlier === 'keep' && existsSync(target)) return;
      makeVerifiedCopy(database, target, key);
      folder.rotate();
    } catch (cause) {
      if (storageErrorOf(cause) === null) throw cause;
    }
  }

  /**
   * The newest copy that the passphrase opens, or null.
   *
   * Copies with the salt of the file were made under its present passphrase. When there are any, only they count: an
   * older passphrase still opens older copies, and the file is not damaged because of that.
   */
  async #newestGoodBackup(path: string, passphrase: string, key: KeyAndSalt): Promise<string | null> {
    const copies = new BackupFolder(this.#parts.dataDirectory, path).newestFirst().flatMap(withSalt);
    const salt = saltOf(key);
    const sameSalt = copies.filter((copy) => copy.salt.equals(salt));
    const keys = new Map([[salt.toString('hex'), key]]);
    for (const copy of sameSalt.length > 0 ? sameSalt : copies) {
      const name = copy.salt.toString('hex');
      const copyKey = keys.get(name) ?? (await deriveKey(passphrase, copy.salt));
      keys.set(name, copyKey);
      try {
        verifyFile(copy.path, copyKey);
        return copy.path;
      } catch (cause) {
        if (!(cause instanceof StorageError)) throw cause;
      }
    }
    return null;
  }

  #required(): OpenWorkspace {
    if (this.#open === null) throw new AppError('no-workspace');
    return this.#open;
  }

  #now(): number {
    return Date.parse(this.#parts.clock.now());
  }

  #lockWhenIdle(): void {
    if (this.#open === null) return;
    const idleMs = this.#parts.preferences.read().idleMinutes * 60_000;
    if (this.#now() - this.#activeAt >= idleMs) this.lock();
  }
}

function isKeyOrDamage(error: StorageError): boolean {
  return error.code === 'wrong-key-or-damaged' || error.code === 'file-damaged';
}

/** A copy with its salt; nothing when it cannot be read. */
function withSalt(path: string): { readonly path: string; readonly salt: Buffer }[] {
  try {
    return [{ path, salt: readSalt(path) }];
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause;
    return [];
  }
}

function saltOf(key: KeyAndSalt): Buffer {
  return Buffer.from(key.slice(64), 'hex');
}
