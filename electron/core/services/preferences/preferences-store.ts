import { basename } from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import { preferencesSchema, type Preferences } from '#shared/contract/preferences.ts';
import { WORKSPACE_KINDS, type WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import type { IsoMoment } from '#shared/kernel/dates.ts';

/** A workspace that was opened before. */
export interface RecentWorkspace {
  readonly path: string;
  readonly name: string;
  readonly kind: WorkspaceKind;
  readonly lastOpenedAt: IsoMoment;
}

const MOST_RECENT = 10;

const recentSchema = z.array(
  z.object({
    path: z.string(),
    name: z.string(),
    kind: z.enum(WORKSPACE_KINDS),
    lastOpenedAt: z.string().transform((text) => text as IsoMoment),
  }),
);

/**
 * Preferences of the program on this computer: language, theme, idle time, recent files.
 *
 * Holds no personnel data: a recent file is a path and the name of the school.
 */
export class PreferencesStore {
  readonly #store: Conf;

  constructor(dataDirectory: string) {
    this.#store = new Conf({
      cwd: dataDirectory,
      configName: 'preferences',
      clearInvalidConfig: true,
      configFileMode: 0o600,
    });
  }

  /** The preferences; a value that is absent or damaged is the default. */
  read(): Preferences {
    const parsed = preferencesSchema.safeParse(this.#store.get('preferences') ?? {});
    return parsed.success ? parsed.data : preferencesSchema.parse({});
  }

  /** Changes some preferences; those left out or undefined stay. */
  change(patch: { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined }): Preferences {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const changed = preferencesSchema.parse({ ...this.read(), ...Object.fromEntries(given) });
    this.#store.set('preferences', changed);
    return changed;
  }

  /** Workspaces opened before, the latest first. */
  recent(): readonly RecentWorkspace[] {
    const parsed = recentSchema.safeParse(this.#store.get('recent') ?? []);
    return parsed.success ? parsed.data : [];
  }

  /** Puts a workspace on top of the recent ones. */
  remember(workspace: RecentWorkspace): void {
    const others = this.recent().filter((known) => known.path !== workspace.path);
    this.#store.set('recent', [workspace, ...others].slice(0, MOST_RECENT));
    this.#store.set('lastPath', workspace.path);
  }

  /** Takes a workspace off the list; the file stays. */
  forget(path: string): void {
    this.#store.set(
      'recent',
      this.recent().filter((known) => known.path !== path),
    );
    if (this.lastPath() === path) this.#store.delete('lastPath');
  }

  /** The file to unlock first: after a lock, or null after it was closed on purpose. */
  lastPath(): string | null {
    const path = this.#store.get('lastPath');
    return typeof path === 'string' && basename(path) !== '' ? path : null;
  }

  /** No file waits to be unlocked. */
  clearLastPath(): void {
    this.#store.delete('lastPath');
  }
}
