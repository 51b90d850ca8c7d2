import type {
  BrowserContext,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
} from '@playwright/test';
import type { PageConfig } from '../../support/electron-double/double-config.ts';
import { launchDesktop, type DesktopProcess } from '../../support/electron-double/launch.ts';
import type { TestFolders } from './folders.ts';
import { commonArguments, tokenOf, type Program } from './program.ts';

/** The options of Playwright that shape the page of the double. */
export type PageOptions = Pick<PlaywrightTestOptions, 'colorScheme' | 'locale' | 'timezoneId' | 'viewport'> &
  Pick<PlaywrightWorkerOptions, 'headless' | 'launchOptions'>;

/** Starts the built desktop program on the double of Electron and connects to its page. */
export async function startOnDouble(
  playwright: PlaywrightWorkerArgs['playwright'],
  folders: TestFolders,
  extra: readonly string[],
  options: PageOptions,
  prepare: (context: BrowserContext, origin: string) => Promise<void>,
): Promise<Program> {
  const desktop = launchDesktop({
    args: commonArguments(folders.dataDir, extra),
    env: folders.env,
    config: { page: pageConfigOf(options) },
  });
  try {
    return await connect(playwright, desktop, prepare);
  } catch (error) {
    await desktop.kill();
    throw error;
  }
}

async function connect(
  playwright: PlaywrightWorkerArgs['playwright'],
  desktop: DesktopProcess,
  prepare: (context: BrowserContext, origin: string) => Promise<void>,
): Promise<Program> {
  await desktop.windowOpened();
  const { windows } = await desktop.ask('record', null);
  const { endpoint, origin } = await desktop.ask('page', null);
  const browser = await playwright.chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  const page = context?.pages().find((candidate) => candidate.url().startsWith(origin));
  if (context === undefined || page === undefined) throw new Error('The window of the double has no page');
  await prepare(context, origin);
  return {
    page,
    context,
    origin,
    token: tokenOf(windows[0]?.addresses[0] ?? 'app:'),
    desktop,
    stop: async () => {
      await browser.close();
      return desktop.quit();
    },
    kill: async () => {
      await browser.close();
      await desktop.kill();
    },
  };
}

function pageConfigOf({ colorScheme, headless, launchOptions, locale, timezoneId, viewport }: PageOptions): PageConfig {
  return {
    executablePath: launchOptions.executablePath ?? null,
    args: launchOptions.args ?? [],
    headless,
    locale: locale ?? null,
    timezoneId: timezoneId ?? null,
    viewport: viewport ?? null,
    colorScheme: colorScheme ?? null,
    reducedMotion: null,
  };
}
