import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/find-chromium.mjs';
import { PASSPHRASE, ROOT } from '../support/test-core.ts';
import { measurePairs, type BenchResult } from './pairs.ts';

const EXAMPLE_BUTTON = /voorbeeldschool/i;

/** A running browser shell. */
interface Shell {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * From nothing to a usable overview of the example school – shell started, Chromium started, page loaded, school opened
 * (with the half second that deriving its key takes) – against the same shell and Chromium showing a blank page.
 */
export async function benchColdStart(): Promise<BenchResult[]> {
  return [
    await measurePairs({
      id: 'cold-start',
      what: 'shell and Chromium started, example school made and opened, overview usable; against a blank page in both',
      goal: 3,
      pairs: 7,
      ours: () => withPage([], openExample),
      anchor: () => withPage([], openBlank),
    }),
  ];
}

/** The longest task while the matrix of 60 × 40 is scrolled in both directions, in milliseconds. */
export async function benchScrolling(workspace: string): Promise<BenchResult[]> {
  const longest: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await withPage(['--workspace', workspace], async (page, url) => {
      longest.push(await longestTaskWhileScrolling(page, url));
    });
  }
  const value = Math.max(...longest);
  return [
    {
      id: 'matrix-scroll',
      what: 'longest task while the matrix of 60 × 40 is scrolled, the worst of five runs (0: none was over 50 ms)',
      oursMs: value,
      anchorMs: null,
      value,
      unit: 'ms',
      interval: null,
      goal: 50,
      runs: longest.length,
    },
  ];
}

async function longestTaskWhileScrolling(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page
    .getByLabel(/^wachtzin/i)
    .first()
    .fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.goto(new URL('/competences?framework=bench', url).href);
  const grid = page.getByRole('grid');
  await grid.waitFor();
  await page.getByRole('gridcell').nth(2000).waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const box = await grid.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200);
  for (const [right, down] of [
    [0, 120],
    [120, 0],
    [0, -120],
    [-120, 0],
  ] as const) {
    for (let step = 0; step < 25; step += 1) {
      await page.mouse.wheel(right, down);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks));
}

async function openExample(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: EXAMPLE_BUTTON }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('navigation').first().waitFor();
  await page
    .getByText(/30\s?%/)
    .first()
    .waitFor();
}

/** A small picture of the interface, which Chromium shows as a page without any script. */
function blankFile(): string {
  const name = readdirSync(join(ROOT, 'dist/renderer/assets')).find((file) => file.endsWith('.svg'));
  if (name === undefined) throw new Error('The build holds no picture to show as a blank page');
  return name;
}

async function openBlank(page: Page, url: string): Promise<void> {
  await page.goto(new URL(`/assets/${blankFile()}`, url).href);
}

/** Starts a shell with a data folder of its own and a Chromium with a new profile, and ends both afterwards. */
async function withPage(args: readonly string[], use: (page: Page, url: string) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'groeikaart-bench-'));
  const [shell, browser] = await Promise.all([startShell(dataDir, args), startBrowser()]);
  try {
    await use(await browser.newPage(), shell.url);
  } finally {
    await browser.close();
    await shell.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startBrowser(): Promise<Browser> {
  const found = await findChromium();
  if (found === null) throw new Error('No Chromium was found; npm test gets one');
  return chromium.launch({ executablePath: found, args: CHROMIUM_ARGUMENTS });
}

async function startShell(dataDir: string, args: readonly string[]): Promise<Shell> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/browser/main.js'), '--no-open', '--port', '0', '--data-dir', dataDir, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await addressOf(child);
  return {
    url,
    stop: async () => {
      const isGone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await isGone;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Groeikaart ready: (\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error('The browser shell ended before it was ready'));
    });
  });
}
