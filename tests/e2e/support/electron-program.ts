import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, PlaywrightWorkerArgs } from '@playwright/test';
import type { TestFolders } from './folders.ts';
import { commonArguments, repository, type Program } from './program.ts';

const APP_ORIGIN = 'app://groeikaart';

/** Why the real Electron cannot run here, as a sentence for a skipped test; null when it can. */
export function electronObstacle(): string | null {
  if (electronBinary() === null) return 'the Electron binary is not installed';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'there is no screen for the window of Electron';
  }
  if (process.getuid?.() === 0) return 'Electron has no sandbox when it runs as root';
  return null;
}

/** Starts the built desktop program in the real Electron. */
export async function startInElectron(
  playwright: PlaywrightWorkerArgs['playwright'],
  folders: TestFolders,
  extra: readonly string[],
  prepare: (context: BrowserContext, origin: string) => Promise<void>,
): Promise<Program> {
  const executablePath = electronBinary();
  if (executablePath === null) throw new Error('The Electron binary is not installed');
  const { ELECTRON_RUN_AS_NODE: _asNode, ...inherited } = process.env;
  const env = Object.entries({ ...inherited, ...folders.env }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const electron = await playwright._electron.launch({
    executablePath,
    args: [repository, ...commonArguments(folders.dataDir, extra)],
    env: Object.fromEntries(env),
  });
  const context = electron.context();
  await prepare(context, APP_ORIGIN);
  const page = await electron.firstWindow();
  // The first requests may be over by now; the page makes them again.
  const asked = page.waitForRequest((request) => 'authorization' in request.headers());
  await page.reload();
  const { authorization = '' } = (await asked).headers();
  return {
    page,
    context,
    origin: APP_ORIGIN,
    token: authorization.replace(/^Bearer /, ''),
    desktop: null,
    stop: async () => {
      const child = electron.process();
      await electron.close();
      return child.exitCode;
    },
    kill: async () => {
      electron.process().kill('SIGKILL');
      await electron.close().catch(() => undefined);
    },
  };
}

function electronBinary(): string | null {
  const folder = path.join(repository, 'node_modules', 'electron');
  try {
    const binary = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}
