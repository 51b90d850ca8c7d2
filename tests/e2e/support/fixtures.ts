import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { askApi, type ApiAnswer } from './api.ts';
import { expectAccessible } from './axe.ts';
import { startInBrowser } from './browser-program.ts';
import { startOnDouble } from './double-program.ts';
import { electronObstacle, startInElectron } from './electron-program.ts';
import { createFolders, type TestFolders } from './folders.ts';
import { PageWatch } from './page-watch.ts';
import type { Host, Program } from './program.ts';

/** Option of a project in playwright.config.ts. */
export interface HostOptions {
  readonly host: Host;
}

/** The program under test, started at its first screen with fresh folders. */
export interface Groeikaart {
  readonly host: Host;
  /** The page of the running program; another one after a restart. */
  readonly page: Page;
  /** Origin of the page; another one after a restart in the browser. */
  readonly origin: string;
  readonly folders: TestFolders;
  readonly dataDir: string;
  readonly documentsDir: string;
  /** The double of Electron, to play the user outside the page; null on other hosts. */
  readonly desktop: Program['desktop'];
  /** Bearer token of the running program. */
  readonly token: string;
  query(procedure: string, input?: unknown): Promise<ApiAnswer>;
  mutate(procedure: string, input?: unknown): Promise<ApiAnswer>;
  /** Ends the program and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends the program without warning. */
  kill(): Promise<void>;
  /** Ends the program when it runs and starts it again with the same folders. */
  restart(args?: readonly string[]): Promise<Page>;
  /** Lets an error of the page pass that the test provokes on purpose. */
  allowProblem(pattern: RegExp): void;
}

interface Fixtures extends HostOptions {
  /** Extra arguments of the program: `test.use({ programArguments: [...] })`. */
  readonly programArguments: readonly string[];
  readonly groeikaart: Groeikaart;
  /** Expects that the page breaks no checkable rule of WCAG 2.2 AA. */
  readonly axe: (page?: Page) => Promise<void>;
}

interface WorkerFixtures {
  /** One browser for the tests of a worker, started when the first of them needs it. */
  readonly sharedBrowser: () => Promise<Browser>;
}

/** A test with the program started on its host. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  host: ['browser', { option: true }],
  programArguments: [[], { option: true }],

  sharedBrowser: [
    async ({ playwright }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= playwright.chromium.launch()));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],

  groeikaart: async (
    {
      host,
      programArguments,
      playwright,
      sharedBrowser,
      colorScheme,
      headless,
      launchOptions,
      locale,
      timezoneId,
      viewport,
    },
    use,
    testInfo,
  ) => {
    const obstacle = host === 'electron' ? electronObstacle() : null;
    testInfo.skip(obstacle !== null, obstacle ?? '');

    const folders = createFolders();
    const watch = new PageWatch();
    const prepare = (context: BrowserContext, origin: string): Promise<void> =>
      watch.watch(context, origin, host === 'browser');
    const start = async (args: readonly string[]): Promise<Program> => {
      const program = await startHost(args);
      try {
        await program.page.getByRole('main').waitFor();
      } catch (error) {
        await program.stop();
        throw error;
      }
      return program;
    };
    const startHost = async (args: readonly string[]): Promise<Program> => {
      switch (host) {
        case 'browser':
          return startInBrowser(await sharedBrowser(), folders, args, prepare);
        case 'desktop-double': {
          const options = { colorScheme, headless, launchOptions, locale, timezoneId, viewport };
          return startOnDouble(playwright, folders, args, options, prepare);
        }
        case 'electron':
          return startInElectron(playwright, folders, args, prepare);
      }
    };

    let program = await start(programArguments);
    const life = { isRunning: true };
    const groeikaart: Groeikaart = {
      host,
      folders,
      dataDir: folders.dataDir,
      documentsDir: folders.documentsDir,
      get page() {
        return program.page;
      },
      get origin() {
        return program.origin;
      },
      get desktop() {
        return program.desktop;
      },
      get token() {
        return program.token;
      },
      query: (procedure, input) => askApi(program.page, program.token, 'query', procedure, input),
      mutate: (procedure, input) => askApi(program.page, program.token, 'mutation', procedure, input),
      stop: () => {
        life.isRunning = false;
        return program.stop();
      },
      kill: () => {
        life.isRunning = false;
        return program.kill();
      },
      restart: async (args = []) => {
        if (life.isRunning) await program.stop();
        program = await start(args);
        life.isRunning = true;
        return program.page;
      },
      allowProblem: (pattern) => watch.allow(pattern),
    };
    await use(groeikaart);

    if (life.isRunning && testInfo.status !== testInfo.expectedStatus && !program.page.isClosed()) {
      await testInfo.attach('page at the end', { body: await program.page.screenshot(), contentType: 'image/png' });
    }
    if (life.isRunning) await program.stop();
    folders.remove();
    expect(watch.problems, 'errors in the page and requests that leave the machine').toEqual([]);
  },

  page: async ({ groeikaart }, use) => {
    await use(groeikaart.page);
  },

  axe: async ({ groeikaart }, use) => {
    await use((page = groeikaart.page) => expectAccessible(page));
  },
});

export { expect };
