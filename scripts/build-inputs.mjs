/** Tells whether a build is still the build of the sources at hand. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Files and folders that the output of the build depends on. */
const BUILD_INPUTS = [
  'electron',
  'package-lock.json',
  'package.json',
  'renderer',
  'scripts/build.mjs',
  'shared',
  'tsconfig.base.json',
  'vite.config.ts',
  'vite.node.config.ts',
];

/**
 * A fingerprint (SHA-256, hexadecimal) of everything the build reads, names and contents, with the version of the
 * running Node. Two equal fingerprints give the same output.
 */
export function hashBuildInputs(/** @type {string} */ root) {
  const hash = createHash('sha256');
  hash.update(process.versions.node);
  for (const input of BUILD_INPUTS) {
    for (const file of filesBelow(path.join(root, input))) {
      hash.update(`\0${path.relative(root, file)}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function filesBelow(/** @type {string} */ location) {
  if (!existsSync(location)) return [];
  if (statSync(location).isFile()) return [location];
  return readdirSync(location)
    .sort()
    .flatMap((name) => filesBelow(path.join(location, name)));
}
