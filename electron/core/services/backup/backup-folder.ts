import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '#shared/kernel/dates.ts';

const KEPT = 14;

/**
 * The automatic copies of one workspace file: one a day, the newest fourteen kept, in the data folder and so apart from
 * the file itself. They are encrypted with the key the workspace had on that day.
 */
export class BackupFolder {
  readonly #folder: string;

  constructor(dataDirectory: string, workspacePath: string) {
    const name = createHash('sha256').update(workspacePath).digest('hex').slice(0, 16);
    this.#folder = join(dataDirectory, 'backups', name);
  }

  /** Where the copy of a day goes; its folder is made when it is not there. */
  pathFor(day: IsoDate): string {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    return join(this.#folder, `${day}.groeikaart`);
  }

  /** Paths of the copies, the newest first. */
  newestFirst(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((name) => /^\d{4}-\d{2}-\d{2}\.groeikaart$/.test(name))
      .sort()
      .reverse()
      .map((name) => join(this.#folder, name));
  }

  /** Removes all but the newest copies. */
  rotate(): void {
    for (const path of this.newestFirst().slice(KEPT)) rmSync(path, { force: true });
  }
}
