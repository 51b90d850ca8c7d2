/**
 * The Electron binary: whether it is there, and getting it once.
 *
 * The npm package brings no binary; its own install script downloads it. On a closed network that fails, so the attempt
 * is short and a failure is remembered for a day.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { packageFile, projectRoot } from './project-root.mjs';

const DAY_IN_MS = 86_400_000;
/** How long the download server may take to answer at all. */
const ANSWER_LIMIT_IN_MS = 6_000;
/** How long a download may take that has begun. */
const DOWNLOAD_LIMIT_IN_MS = 180_000;
/** How long the install script may take when the server does not answer: it may hold the file in its own cache. */
const CACHE_LIMIT_IN_MS = 4_000;

const failureFile = path.join(projectRoot, 'node_modules', '.cache', 'groeikaart', 'electron-download-failed');

/** Path of the Electron binary that is installed, or null. */
export function findElectron() {
  try {
    const relative = readFileSync(packageFile('electron', 'path.txt'), 'utf8').trim();
    const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? packageFile('electron', 'dist');
    const binary = path.join(folder, relative);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/**
 * Why Electron cannot open a window on this machine whatever is installed, as the end of a sentence; null when it can.
 */
export function findWindowObstacle() {
  if (process.platform !== 'linux') return null;
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'there is no screen';
  if (process.getuid?.() === 0) return 'it does not run as root';
  return null;
}

/**
 * Downloads Electron unless that failed in the last day. Calls `onDownload` when a download that may take longer begins.
 * Resolves to the path of the binary, or null when it cannot be had; a server that does not answer costs at most about
 * ten seconds.
 *
 * @param {() => void} onDownload
 * @returns {Promise<string | null>}
 */
export async function obtainElectron(onDownload) {
  if (hasFailedToday()) return null;
  const isReachable = await isServerReachable();
  if (isReachable) onDownload();
  await runInstallScript(isReachable ? DOWNLOAD_LIMIT_IN_MS : CACHE_LIMIT_IN_MS);
  const binary = findElectron();
  if (binary === null) {
    mkdirSync(path.dirname(failureFile), { recursive: true });
    writeFileSync(failureFile, '');
  } else {
    rmSync(failureFile, { force: true });
  }
  return binary;
}

function hasFailedToday() {
  try {
    return Date.now() - statSync(failureFile).mtimeMs < DAY_IN_MS;
  } catch {
    return false;
  }
}

/** @returns {Promise<boolean>} */
async function isServerReachable() {
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/';
  try {
    const response = await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_LIMIT_IN_MS) });
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Runs the install script of the package without output; resolves when it ended or the limit has passed. */
function runInstallScript(/** @type {number} */ limitInMs) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [packageFile('electron', 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), limitInMs);
    const finish = () => {
      clearTimeout(timer);
      resolve(undefined);
    };
    child.once('error', finish);
    child.once('exit', finish);
  });
}
