import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What decides where the folders of a user are; `process` and `os.homedir()` unless a test says otherwise. */
export interface UserSystem {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

function thisSystem(): UserSystem {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/** Folder of the preferences and the example school, as each system wants it. */
export function defaultDataDirectory({ platform, env, home }: UserSystem = thisSystem()): string {
  if (platform === 'win32')
    return path.win32.join(env['APPDATA'] ?? path.win32.join(home, 'AppData', 'Roaming'), 'Groeikaart');
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Groeikaart');
  const base = env['XDG_DATA_HOME'];
  // A relative XDG path is invalid and must be ignored (XDG Base Directory Specification).
  return path.posix.join(base?.startsWith('/') ? base : path.posix.join(home, '.local', 'share'), 'groeikaart');
}

/** The user's folder for documents; his home folder when there is none. */
export function documentsDirectory({ platform, env, home }: UserSystem = thisSystem()): string {
  const named = platform === 'win32' || platform === 'darwin' ? null : xdgDocuments(env['XDG_CONFIG_HOME'], home);
  const candidates = [named, path.join(home, 'Documents'), path.join(home, 'Documenten')];
  return candidates.find((folder) => folder !== null && existsSync(folder)) ?? home;
}

/** Reads the folder from `user-dirs.dirs`, where a Linux desktop keeps its name in the user's language. */
function xdgDocuments(configHome: string | undefined, home: string): string | null {
  try {
    const file = path.join(configHome?.startsWith('/') ? configHome : path.join(home, '.config'), 'user-dirs.dirs');
    const value = /^XDG_DOCUMENTS_DIR="([^"]+)"/m.exec(readFileSync(file, 'utf8'))?.[1];
    return value?.replace(/^\$HOME(?=\/|$)/, home) ?? null;
  } catch {
    return null;
  }
}

/** Makes sure that the data folder is there, is the user's alone and can be written; a sentence when not. */
export function prepareDataDirectory(directory: string): string | null {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return `The data folder ${directory} cannot be used: it is no folder or may not be written.`;
  }
}
