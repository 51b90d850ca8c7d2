import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ForgedCall, ForgedRequest } from './control.ts';
import { launchDesktop, type DesktopProcess, type LaunchOptions } from './launch.ts';

/** The frame of our own page. */
export const OWN_FRAME = { url: 'app://groeikaart/team?view=list', parent: null } as const;

/** The desktop program without pages, in a fresh folder. */
export interface RunningDesktop {
  readonly desktop: DesktopProcess;
  readonly dataDirectory: string;
  /** Bearer token of this run. */
  readonly token: string;
  quit(): Promise<void>;
}

/** Starts the built desktop program on the double of Electron, without Chromium. */
export async function startDesktop(
  config: LaunchOptions['config'] = {},
  args: readonly string[] = [],
): Promise<RunningDesktop> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groeikaart-desktop-'));
  const running = await startDesktopIn(folder, config, args);
  return {
    ...running,
    quit: async () => {
      await running.quit();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts it in a folder that is there, as a second run of the same user. */
export async function startDesktopIn(
  folder: string,
  config: LaunchOptions['config'] = {},
  args: readonly string[] = [],
): Promise<RunningDesktop> {
  const dataDirectory = path.join(folder, 'data');
  const desktop = launchDesktop({
    args: ['--data-dir', dataDirectory, ...args],
    env: { HOME: folder, USERPROFILE: folder },
    config,
  });
  await desktop.windowOpened();
  const { windows } = await desktop.ask('record', null);
  const address = windows[0]?.addresses[0] ?? '';
  return {
    desktop,
    dataDirectory,
    token: new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '',
    quit: async () => {
      await desktop.quit();
    },
  };
}

/** A call from our own page unless a part says otherwise. */
export function aCall(part: Partial<ForgedCall> = {}): ForgedCall {
  return { channel: 'groeikaart:canRememberPassphrase', args: [], frame: OWN_FRAME, ...part };
}

/** A request of our own page unless a part says otherwise. */
export function aRequest(part: Partial<ForgedRequest> = {}): ForgedRequest {
  return { url: 'app://groeikaart/', method: 'GET', headers: [], body: null, initiator: 'app://groeikaart', ...part };
}
