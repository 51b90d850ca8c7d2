/**
 * Where the project lives and which Node runs its scripts.
 *
 * This file and everything it imports run on Node 20 as well, so that a script that was started with the system's Node
 * can still hand over to the project's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds package.json. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The first Node-API version that the database addon can be loaded with; older ones crash without a message. */
const REQUIRED_NODE_API = 10;

/** Absolute path of a file of an installed package, for example `packageFile('vite', 'bin/vite.js')`. */
export function packageFile(/** @type {string} */ name, /** @type {string} */ file) {
  return path.join(projectRoot, 'node_modules', name, file);
}

/** Whether the running Node can load the database addon. */
export function isNodeNewEnough() {
  return Number(process.versions['napi'] ?? 0) >= REQUIRED_NODE_API;
}

/** Path of the Node that `npm ci` installed, or null when it is not there. */
export function findOwnNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidate = packageFile('node', path.join('bin', name));
  return existsSync(candidate) ? candidate : null;
}

/**
 * Goes on with the project's own Node when the running one is too old, and ends this process with its exit code.
 * Returns at once on a Node that is new enough. Without an own Node it prints a sentence and ends with exit code 1.
 */
export function continueOnOwnNode() {
  if (isNodeNewEnough()) return;
  const node = findOwnNode();
  if (node === null) {
    console.error(
      `Node ${process.versions.node} is too old for Groeikaart and its own Node is missing: run "npm ci" first.`,
    );
    process.exit(1);
  }
  const result = spawnSync(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
  process.exit(result.status ?? 1);
}
