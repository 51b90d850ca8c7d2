import type { OpenedPackage } from './package-tasks.ts';

/** A package that was handed over: its bytes until it was opened, then what was in it. */
export interface ShelvedPackage {
  readonly bytes: Uint8Array;
  readonly opened: OpenedPackage | null;
}

/** Packages kept at one time: more would only hold memory. */
const MOST_KEPT = 2;

/** The packages that somebody is looking at: in memory only, the oldest goes first. */
export class PackageShelf {
  readonly #kept = new Map<string, ShelvedPackage>();

  /** Lays a package down under an id, or replaces what is under it. */
  put(id: string, shelved: ShelvedPackage): void {
    this.#kept.delete(id);
    this.#kept.set(id, shelved);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
  }

  /** What is under an id, or null when it is no longer there. */
  find(id: string): ShelvedPackage | null {
    return this.#kept.get(id) ?? null;
  }

  /** Forgets a package. */
  drop(id: string): void {
    this.#kept.delete(id);
  }
}
