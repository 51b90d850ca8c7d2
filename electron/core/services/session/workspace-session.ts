import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Clock } from '#shared/kernel/dates.ts';
import type { WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import { AppError } from '../../app-error.ts';
import type { KeyAndSalt } from '../../data/connection.ts';
import { readSalt } from '../../data/connection.ts';
import { StorageError } from '../../data/storage-error.ts';
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

  /** Makes a new workspace, fills it with `fill`, opens it, and gives its recovery words. */
  async create(
    path: string,
    passphrase: string,
    fill: (database: WorkspaceDatabase) => void,
  ): Promise<readonly string[]> {
    if (existsSync(path)) throw new StorageError('file-exists');
    const key = await deriveKey(passphrase, newSalt());
    this.close();
    const database = createWorkspaceFile(path, key, randomUUID(), this.#parts.clock, fill);
    this.#takeUp(path, key, database);
    return recoveryWordsOf(key);
  }

  /**
   * Opens a workspace file with its passphrase.
   *
   * When the key does not fit, the newest copy that the same passphrase opens decides what is wrong: the file is then
   * damaged. Without such a copy it stays open which of the two it is.
   */
  async open(path: string, passphrase: string): Promise<void> {
    const salt = readSalt(path);
    const key = await deriveKey(passphrase, salt);
    try {
      this.#openWith(path, key);
    } catch (cause) {
      if (!(cause instanceof StorageError) || !isKeyOrDamage(cause)) throw cause;
      const backup = await this.#newestGoodBackup(path, passphrase);
      if (backup !== null) throw new AppError('file-damaged', { backup });
      throw cause;
    }
  }

  /** Opens a workspace file with the 24 words of its recovery sheet. */
  openWithRecoveryWords(path: string, words: string): void {
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

  /** Closes the open workspace for good: it is not the first to be unlocked next time. */
  closeForNow(): void {
    this.close();
    this.#parts.preferences.clearLastPath();
  }

  /** Closes the open workspace and asks for the end of this process. */
  lock(): void {
    this.close();
    this.#parts.onLock();
  }

  /** Whether a passphrase is that of the open workspace. */
  async isPassphrase(passphrase: string): Promise<boolean> {
    const open = this.#required();
    return (await deriveKey(passphrase, saltOf(open.key))) === open.key;
  }

  /** Recovery words of the open workspace. */
  recoveryWords(): readonly string[] {
    return recoveryWordsOf(this.#required().key);
  }

  /** Puts the open workspace under a new passphrase and a new salt; see `replaceKey`. Gives the new recovery words. */
  async changePassphrase(next: string): Promise<readonly string[]> {
    const newKey = await deriveKey(next, newSalt());
    const open = this.#required();
    try {
      replaceKey(open.database, open.path, open.key, newKey);
    } catch (cause) {
      this.#open = null;
      open.database.close();
      this.#openWith(open.path, open.key);
      throw cause;
    }
    this.#open = null;
    this.#openWith(open.path, newKey);
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

  #openWith(path: string, key: KeyAndSalt): void {
    if (this.#open?.path === path) this.close();
    const database = openWorkspaceFile(path, key, this.#parts.clock);
    this.close();
    this.#takeUp(path, key, database);
    this.#copyOfToday(path, key, database);
  }

  #takeUp(path: string, key: KeyAndSalt, database: WorkspaceDatabase): void {
    const { name, kind } = readWorkspace(database);
    this.#open = { path, key, database, kind };
    this.touch();
    this.#parts.preferences.remember({ path, name, kind, lastOpenedAt: this.#parts.clock.now() });
  }

  /** Makes the copy of the day; a full disk must not keep the user from his work. */
  #copyOfToday(path: string, key: KeyAndSalt, database: WorkspaceDatabase): void {
    const folder = new BackupFolder(this.#parts.dataDirectory, path);
    try {
      const target = folder.pathFor(this.#parts.clock.today());
      if (target === null) return;
      makeVerifiedCopy(database, target, key);
      folder.rotate();
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
    }
  }

  async #newestGoodBackup(path: string, passphrase: string): Promise<string | null> {
    for (const backup of new BackupFolder(this.#parts.dataDirectory, path).newestFirst()) {
      try {
        verifyFile(backup, await deriveKey(passphrase, readSalt(backup)));
        return backup;
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

function saltOf(key: KeyAndSalt): Buffer {
  return Buffer.from(key.slice(64), 'hex');
}
