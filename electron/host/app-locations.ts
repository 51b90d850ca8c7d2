import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the parts of the program are. */
export interface AppLocations {
  readonly version: string;
  readonly coreProcess: string;
  readonly importWorker: string;
  readonly packageWorker: string;
  readonly renderer: string;
  readonly preload: string;
  readonly assets: string;
}

/**
 * Finds the parts of the built program.
 *
 * Every entry lies two folders below the root, as a source (electron/browser/) and as built (dist/browser/).
 */
export function appLocations(root: string = path.resolve(import.meta.dirname, '../..')): AppLocations {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const dist = path.join(root, 'dist');
  return {
    version,
    coreProcess: path.join(dist, 'core', 'core-process.js'),
    importWorker: path.join(dist, 'core', 'import-worker.js'),
    packageWorker: path.join(dist, 'core', 'package-worker.js'),
    renderer: path.join(dist, 'renderer'),
    preload: path.join(dist, 'preload', 'preload.cjs'),
    assets: path.join(root, 'assets'),
  };
}
