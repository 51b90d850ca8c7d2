import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { TestFolders } from './folders.ts';
import { commonArguments, repository, tokenOf, type Program } from './program.ts';

const START_LIMIT = 30_000;
const STOP_LIMIT = 10_000;

/** The browser shell as a process, without a page. */
export interface BrowserShell {
  /** Address with the token, as printed. */
  readonly address: string;
  readonly pid: number | undefined;
  readonly exited: Promise<number | null>;
  /** Everything the shell wrote to either stream. */
  output(): string;
  /** Asks the shell to stop; resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts dist/browser/main.js and waits for its address. */
export async function startBrowserShell(folders: TestFolders, extra: readonly string[] = []): Promise<BrowserShell> {
  const main = path.join(repository, 'dist', 'browser', 'main.js');
  const child = spawn(process.execPath, [main, '--no-open', ...commonArguments(folders.dataDir, extra)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...folders.env },
  });
  // A worker of Playwright that is ended leaves no program behind.
  const endWithTest = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', endWithTest);
  child.once('close', () => process.off('exit', endWithTest));
  let output = '';
  const note = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await Promise.race([
    new Promise<string>((resolve) => {
      child.stdout.on('data', () => {
        const printed = /^Groeikaart ready: (http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+)$/m.exec(output)?.[1];
        if (printed !== undefined) resolve(printed);
      });
    }),
    exited.then((code) => Promise.reject(new Error(`The program ended with code ${String(code)}: ${output}`))),
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error(`The program did not get ready: ${output}`)), START_LIMIT).unref();
    }),
  ]).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    address,
    pid: child.pid,
    exited,
    output: () => output,
    stop: (signal = 'SIGTERM') => stopProcess(child, exited, signal),
  };
}

async function stopProcess(
  child: ChildProcess,
  exited: Promise<number | null>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  const code = await exited;
  clearTimeout(timer);
  return code;
}

async function openPage(
  context: BrowserContext,
  shell: BrowserShell,
  prepare: (context: BrowserContext, origin: string) => Promise<void>,
): Promise<Page> {
  await prepare(context, new URL(shell.address).origin);
  const page = await context.newPage();
  await page.goto(shell.address);
  return page;
}

/** Starts the browser shell and opens its page in a fresh context of a browser. */
export async function startInBrowser(
  browser: Browser,
  folders: TestFolders,
  extra: readonly string[],
  prepare: (context: BrowserContext, origin: string) => Promise<void>,
): Promise<Program> {
  const shell = await startBrowserShell(folders, extra);
  const { origin } = new URL(shell.address);
  const context = await browser.newContext();
  const page = await openPage(context, shell, prepare).catch(async (error: unknown) => {
    await context.close();
    await shell.stop();
    throw error;
  });
  return {
    page,
    context,
    origin,
    token: tokenOf(shell.address),
    desktop: null,
    stop: async () => {
      await context.close();
      return shell.stop();
    },
    kill: async () => {
      await context.close();
      await shell.stop('SIGKILL');
    },
  };
}
