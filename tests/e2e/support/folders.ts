import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folders of one test: a user of his own with a home of his own. */
export interface TestFolders {
  readonly dataDir: string;
  /** The user's folder for documents, where new workspaces go. */
  readonly documentsDir: string;
  /** Environment variables that make these folders the user's. */
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
}

/** Makes fresh, empty folders. */
export function createFolders(): TestFolders {
  const root = mkdtempSync(path.join(tmpdir(), 'groeikaart-e2e-'));
  const home = path.join(root, 'home');
  const documentsDir = path.join(home, 'Documents');
  mkdirSync(documentsDir, { recursive: true });
  return {
    dataDir: path.join(root, 'data'),
    documentsDir,
    env: {
      HOME: home,
      USERPROFILE: home,
      APPDATA: path.join(home, 'AppData'),
      XDG_CONFIG_HOME: path.join(home, '.config'),
      XDG_DATA_HOME: path.join(home, '.local', 'share'),
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
