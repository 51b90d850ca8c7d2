/** Finds a Chromium for the end-to-end tests. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Names of the programs on the search path, in the order of preference. */
const PROGRAMS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Switches that every test browser gets: no requests of its own, no GPU, and no sandbox where root cannot have one. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of a Chrome, Chromium or Edge: the one that GROEIKAART_CHROMIUM names, else one that is installed, else the one
 * that Playwright downloaded earlier. Null when there is none.
 *
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env['GROEIKAART_CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return findInstalledChromium() ?? (await findPlaywrightChromium());
}

/** @returns {string | null} */
function findInstalledChromium() {
  return candidates().find((candidate) => existsSync(candidate)) ?? null;
}

/** @returns {string[]} */
function candidates() {
  const { env } = process;
  if (process.platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((parts) => path.join(folder, ...parts)));
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const onPath = PROGRAMS.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  return process.platform === 'darwin' ? [...MAC_PROGRAMS, ...onPath] : onPath;
}

/** @returns {Promise<string | null>} */
async function findPlaywrightChromium() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : null;
}
