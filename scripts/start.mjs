/**
 * `npm start`: builds what changed and opens Groeikaart.
 *
 * Opens the desktop window where Electron is installed or can be downloaded; says in one line why not otherwise, and
 * starts the browser shell, which prints `Groeikaart ready: <url>`.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { findElectron, findWindowObstacle, obtainElectron } from './electron-binary.mjs';
import { continueOnOwnNode, projectRoot } from './project-root.mjs';
import { readStartOptions, USAGE } from './start-options.mjs';

/** An Electron that ends this soon with an error did not open a window (missing system library, no sandbox). */
const FAILED_START_IN_MS = 10_000;

const options = readStartOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
if ('error' in options) {
  console.error(`${options.error} "npm start -- --help" shows the arguments.`);
  process.exit(2);
}
if (options.isHelp) {
  console.log(USAGE);
  process.exit(0);
}
continueOnOwnNode();

const build = spawnSync(process.execPath, [path.join(projectRoot, 'scripts', 'build.mjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (build.status !== 0) process.exit(1);

const obstacle = await openDesktopWindow(options);
if (obstacle !== null) {
  console.log(`The desktop window is not used (${obstacle}); starting in the browser instead.`);
  const { code } = await run(process.execPath, [
    path.join(projectRoot, 'dist', 'browser', 'main.js'),
    ...options.shellArguments,
  ]);
  process.exitCode = code;
}

/**
 * Opens the desktop window and waits until it is closed.
 *
 * @param {import('./start-options.mjs').StartOptions} chosen
 * @returns {Promise<string | null>} why there was no window, or null after it was open
 */
async function openDesktopWindow(chosen) {
  if (chosen.browserReason !== null) return `${chosen.browserReason} was given`;
  if (process.env['GROEIKAART_SHELL'] === 'browser') return 'GROEIKAART_SHELL is browser';
  const windowObstacle = findWindowObstacle();
  if (windowObstacle !== null) return windowObstacle;
  const electron =
    findElectron() ??
    (await obtainElectron(() => {
      console.log('Downloading the desktop window, once (about 120 MB)...');
    }));
  if (electron === null) return 'Electron cannot be downloaded here';

  const started = performance.now();
  const { code, isSignal } = await run(electron, [projectRoot, ...chosen.shellArguments]);
  const isFailedStart = (code !== 0 || isSignal) && performance.now() - started < FAILED_START_IN_MS;
  if (isFailedStart) return 'Electron does not start here';
  process.exitCode = code;
  return null;
}

/**
 * Runs a program in the foreground and passes on the signals that end it.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<{ code: number, isSignal: boolean }>}
 */
function run(file, args) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit' });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    let isAskedToEnd = false;
    for (const signal of signals) {
      process.on(signal, () => {
        isAskedToEnd = true;
        child.kill(signal);
      });
    }
    child.once('error', () => {
      resolve({ code: 1, isSignal: false });
    });
    child.once('exit', (code, signal) => {
      if (isAskedToEnd) resolve({ code: code ?? 0, isSignal: false });
      else resolve({ code: code ?? 1, isSignal: signal !== null });
    });
  });
}
