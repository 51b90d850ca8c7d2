/** Which files belong to the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders that hold no sources, for a copy of the project without git. */
const FOLDERS_WITHOUT_SOURCES = new Set([
  '.cache',
  '.git',
  'coverage',
  'dist',
  'node_modules',
  'release',
  'test-results',
]);

/**
 * All files of the project below `root` as paths with forward slashes, sorted: what git tracks and what it would track,
 * or, without git, everything outside folders that are made by tools.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function listProjectFiles(root) {
  const git = existsSync(path.join(root, '.git'))
    ? spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
        cwd: root,
        encoding: 'utf8',
      })
    : null;
  if (git?.status === 0) {
    const names = git.stdout.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name)));
    return [...new Set(names)].sort();
  }
  return walk(root, '').sort();
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function walk(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return FOLDERS_WITHOUT_SOURCES.has(entry.name) ? [] : walk(root, name);
    return entry.isFile() ? [name] : [];
  });
}
