import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { DesktopProcess } from '../../support/electron-double/launch.ts';

/** The program that a test runs against. */
export type Host = 'browser' | 'desktop-double' | 'electron';

/** A program that runs, with its page open. */
export interface Program {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Origin of the page as the browser knows it. */
  readonly origin: string;
  /** Bearer token of this run. */
  readonly token: string;
  /** The double of Electron, to play the user outside the page: dialogs, menu, power; null on other hosts. */
  readonly desktop: DesktopProcess | null;
  /** Ends the program as a user does; resolves with its exit code, null when it had to be ended. */
  stop(): Promise<number | null>;
  /** Ends the program without warning, as a power cut. */
  kill(): Promise<void>;
}

/** The token in the fragment of a first address. */
export function tokenOf(address: string): string {
  return new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
}

/** Folder of the repository. */
export const repository = path.resolve(import.meta.dirname, '../../..');

/** Arguments that every host takes. */
export function commonArguments(dataDir: string, extra: readonly string[]): string[] {
  return ['--data-dir', dataDir, ...extra];
}
