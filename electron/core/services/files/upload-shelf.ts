import type { MediaType } from '#shared/domain/attachments/media-type.ts';
import type { WorkspaceDatabase } from '../../data/workspace-database.ts';

/** A file that was sent up and waits to be added to something. */
export interface WaitingUpload {
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
}

/** Files that wait at one time: more would only hold memory, and a form holds fewer. */
const MOST_WAITING = 20;
const MOST_BYTES = 60 * 1024 * 1024;

/**
 * The files that were sent up and not yet added to anything: in memory only, nothing of them is written.
 *
 * They belong to the workspace that is open: those of another one are forgotten, and all of them with the process.
 * When there are too many the oldest goes.
 */
export class UploadShelf {
  #database: WorkspaceDatabase | null = null;
  readonly #waiting = new Map<string, WaitingUpload>();

  /** Lays a file down under an id. */
  put(database: WorkspaceDatabase, id: string, upload: WaitingUpload): void {
    this.#turnTo(database);
    this.#waiting.set(id, upload);
    for (const oldest of this.#waiting.keys()) {
      if (oldest === id || (this.#waiting.size <= MOST_WAITING && this.#bytes() <= MOST_BYTES)) break;
      this.#waiting.delete(oldest);
    }
  }

  /** The file under an id, or null when it is no longer there. It stays until it is dropped, so that a refusal loses nothing. */
  find(database: WorkspaceDatabase, id: string): WaitingUpload | null {
    this.#turnTo(database);
    return this.#waiting.get(id) ?? null;
  }

  /** Forgets a file, once it was added. */
  drop(id: string): void {
    this.#waiting.delete(id);
  }

  #turnTo(database: WorkspaceDatabase): void {
    if (this.#database === database) return;
    this.#database = database;
    this.#waiting.clear();
  }

  #bytes(): number {
    let bytes = 0;
    for (const upload of this.#waiting.values()) bytes += upload.bytes.length;
    return bytes;
  }
}
