import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { WORKSPACE_EXTENSION } from '#shared/domain/workspace/file-name.ts';
import { withStorageErrors } from '../../data/storage-error.ts';

const MOST_ENTRIES = 1000;

/**
 * The folders and workspace files in a folder, for choosing one where there is no dialog of the system.
 *
 * Hidden entries are left out. A folder that does not exist yet gives the nearest one above it that does. Sizes in
 * bytes; at most 1,000 entries of each. Fails with `file-not-readable`.
 */
export function browseFolder(wanted: string) {
  const folder = nearestExisting(resolve(wanted));
  const entries = withStorageErrors(() => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((left, right) => left.name.localeCompare(right.name, 'nl'));
  const parent = dirname(folder);
  return {
    folder,
    parent: parent === folder ? null : parent,
    folders: entries
      .filter((entry) => entry.isDirectory())
      .slice(0, MOST_ENTRIES)
      .map((entry) => ({ name: entry.name, path: join(folder, entry.name) })),
    files: entries
      .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(WORKSPACE_EXTENSION))
      .slice(0, MOST_ENTRIES)
      .flatMap((entry) => describeFile(folder, entry)),
  };
}

function nearestExisting(folder: string): string {
  let candidate = folder;
  while (!existsSync(candidate)) {
    const above = dirname(candidate);
    if (above === candidate) return homedir();
    candidate = above;
  }
  return statSync(candidate).isDirectory() ? candidate : dirname(candidate);
}

function describeFile(folder: string, entry: Dirent) {
  const path = join(folder, entry.name);
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined
    ? []
    : [{ name: entry.name, path, size: stats.size, modifiedAt: stats.mtime.toISOString() }];
}
