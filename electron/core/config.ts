import type { Clock } from '#shared/kernel/dates.ts';
import type { IdSource } from '#shared/kernel/ids.ts';

/** What the core notes of itself; never personal data, names or contents. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly event: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** What a shell gives the core to start with. */
export interface CoreConfig {
  /** Bearer token that every request to the API must carry. */
  readonly token: string;
  readonly shell: 'browser' | 'desktop';
  readonly version: string;
  /** Folder of the preferences and the example school. */
  readonly dataDirectory: string;
  /** Folder that new workspaces are put in unless the user chooses another. */
  readonly documentsDirectory: string;
  /** Folder of the data shipped with the program. */
  readonly assetsDirectory: string;
  /** Folder of the built interface; null where there is none, as in tests of the API. */
  readonly rendererDirectory: string | null;
  /** Module that reads import files in a worker. */
  readonly importWorkerPath: string;
  /** Module that seals and opens packages in a worker. */
  readonly packageWorkerPath: string;
  /** Workspace file to unlock first, or null. */
  readonly initialWorkspace: string | null;
  /** Asks the shell to end this process: the only way the key leaves memory. */
  readonly onLock: () => void;
  readonly clock?: Clock;
  readonly ids?: IdSource;
  readonly log?: (entry: LogEntry) => void;
}
