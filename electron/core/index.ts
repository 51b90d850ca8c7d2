import type { CoreConfig } from './config.ts';
import { handleRequest } from './http/handle-request.ts';
import { StaticFiles } from './http/static-files.ts';
import { systemClock } from './services/clock/system-clock.ts';
import { UploadShelf } from './services/files/upload-shelf.ts';
import { randomIds } from './services/ids/random-ids.ts';
import { ImportRunner } from './services/import/import-runner.ts';
import { PackageRunner } from './services/packages/package-runner.ts';
import { PackageShelf } from './services/packages/package-shelf.ts';
import { PreferencesStore } from './services/preferences/preferences-store.ts';
import { WorkspaceSession } from './services/session/workspace-session.ts';

export type { CoreConfig, LogEntry } from './config.ts';

/** The application: answers requests of the web's own kind, whatever shell they come through. */
export interface Core {
  /** Answers one request; never throws. */
  handle(request: Request): Promise<Response>;
  /** Closes the workspace and ends the workers. */
  close(): Promise<void>;
}

/** Starts the application core: the only door for shells and tests. */
export function createCore(config: CoreConfig): Core {
  const clock = config.clock ?? systemClock;
  const preferences = new PreferencesStore(config.dataDirectory);
  const imports = new ImportRunner(config.importWorkerPath);
  const packages = new PackageRunner(config.packageWorkerPath);
  const session = new WorkspaceSession({
    preferences,
    clock,
    dataDirectory: config.dataDirectory,
    onLock: config.onLock,
  });
  const context = {
    session,
    preferences,
    clock,
    imports,
    packages,
    packageShelf: new PackageShelf(),
    uploads: new UploadShelf(),
    ids: config.ids ?? randomIds,
    log: config.log ?? (() => undefined),
    shell: config.shell,
    version: config.version,
    assetsDirectory: config.assetsDirectory,
    documentsDirectory: config.documentsDirectory,
    dataDirectory: config.dataDirectory,
    initialWorkspace: config.initialWorkspace,
  };
  const staticFiles = config.rendererDirectory === null ? null : new StaticFiles(config.rendererDirectory);
  return {
    handle: (request) => handleRequest(request, { token: config.token, staticFiles, context }),
    close: async () => {
      session.end();
      await Promise.all([imports.close(), packages.close()]);
    },
  };
}
