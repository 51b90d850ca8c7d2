import { randomBytes } from 'node:crypto';
import type { CoreStartConfig } from '#shared/contract/core-messages.ts';
import type { AppLocations } from './app-locations.ts';
import { documentsDirectory } from './user-directories.ts';

/** The configuration that a shell starts the core with; makes a fresh token for every run. */
export function createStartConfig(
  shell: CoreStartConfig['shell'],
  locations: AppLocations,
  dataDirectory: string,
  initialWorkspace: string | null,
): CoreStartConfig {
  return {
    token: randomBytes(32).toString('base64url'),
    shell,
    version: locations.version,
    dataDirectory,
    documentsDirectory: documentsDirectory(),
    assetsDirectory: locations.assets,
    rendererDirectory: locations.renderer,
    importWorkerPath: locations.importWorker,
    packageWorkerPath: locations.packageWorker,
    initialWorkspace,
  };
}
