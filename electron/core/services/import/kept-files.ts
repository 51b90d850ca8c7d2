import { ImportTaskFailure } from './import-tasks.ts';

/** Files kept at one time: more would only hold memory. */
const MAX_KEPT = 2;

/** The files that are being imported, by the id of their import; the oldest give way. */
export class KeptFiles<File> {
  readonly #files = new Map<string, File>();

  /** A kept file; fails with `expired`. */
  get(importId: string): File {
    const file = this.#files.get(importId);
    if (file === undefined) throw new ImportTaskFailure({ kind: 'expired' });
    return file;
  }

  /** Keeps a file as the newest. */
  keep(importId: string, file: File): void {
    this.#files.delete(importId);
    this.#files.set(importId, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= MAX_KEPT) break;
      this.#files.delete(oldest);
    }
  }

  /** Forgets a file. */
  delete(importId: string): void {
    this.#files.delete(importId);
  }
}
