/** Gets a Chromium for the end-to-end tests where none is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { findChromium } from './find-chromium.mjs';
import { packageFile } from './project-root.mjs';

/** How long Playwright's download may take. */
const DOWNLOAD_LIMIT_IN_MS = 240_000;
/** How long Debian's package manager may take in all. */
const PACKAGE_LIMIT_IN_MS = 600_000;

/** What to do when no Chromium can be had; for people. */
export const NO_CHROMIUM =
  'There is no Chromium for the end-to-end tests: install Chrome, Chromium or Edge, or name one in GROEIKAART_CHROMIUM.';

/**
 * Path of a Chromium: one that is there, else Playwright's own download, else Debian's package when this runs as root.
 * Null when all of that fails.
 *
 * @returns {Promise<string | null>}
 */
export async function obtainChromium() {
  const present = await findChromium();
  if (present !== null || process.env['GROEIKAART_CHROMIUM']) return present;

  console.log("No Chrome, Chromium or Edge is installed; trying Playwright's download.");
  run(process.execPath, [packageFile('@playwright/test', 'cli.js'), 'install', 'chromium'], DOWNLOAD_LIMIT_IN_MS);
  const downloaded = await findChromium();
  if (downloaded !== null) return downloaded;

  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("Playwright's download failed; installing Debian's chromium.");
    run('apt-get', ['update'], PACKAGE_LIMIT_IN_MS);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], PACKAGE_LIMIT_IN_MS);
  }
  return findChromium();
}

/**
 * Runs a program with its output hidden.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {number} limitInMs
 */
function run(file, args, limitInMs) {
  spawnSync(file, args, {
    stdio: 'ignore',
    timeout: limitInMs,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
