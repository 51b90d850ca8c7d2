import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpLink, isTRPCClientError } from '@trpc/client';
import type { AppErrorData } from '#shared/contract/app-error.ts';
import type { AppRouter } from '#core/http/app-router.ts';
import { BACKGROUND_HEADER } from '#core/http/security-headers.ts';
import { createCore, type Core, type LogEntry } from '#core/index.ts';
import { FixedClock } from './fixed-clock.ts';
import { sequentialIds } from './sequential-ids.ts';

/** Root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

const TOKEN = 'token-of-the-test';

/** The API as a typed client that goes through the core's own door. */
export type ApiClient = ReturnType<typeof createTRPCClient<AppRouter>>;

/** A core on a folder of its own, with a clock and ids that are the same in every run. */
export class TestCore {
  readonly directory: string;
  readonly clock: FixedClock;
  readonly log: LogEntry[] = [];
  locks = 0;
  core: Core;
  api: ApiClient;
  readonly #ids = sequentialIds();

  constructor(directory = mkdtempSync(join(tmpdir(), 'groeikaart-test-')), clock = new FixedClock()) {
    this.directory = directory;
    this.clock = clock;
    this.core = this.#start();
    this.api = clientOf(this.core);
  }

  /** Path of a file in the folder of this test. */
  path(name: string): string {
    return join(this.directory, name);
  }

  /** The API as the interface's polls use it. */
  get background(): ApiClient {
    return clientOf(this.core, TOKEN, { [BACKGROUND_HEADER]: '1' });
  }

  /** Ends the core and starts a new one on the same folder, as after a lock or a restart. */
  async restart(): Promise<void> {
    await this.core.close();
    this.core = this.#start();
    this.api = clientOf(this.core);
  }

  /** Ends the core and removes its folder. */
  async remove(): Promise<void> {
    await this.core.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Makes and opens a school workspace `school.groeikaart`. */
  async createSchool(passphrase = PASSPHRASE): Promise<readonly string[]> {
    const { recoveryWords } = await this.api.session.create.mutate({
      folder: this.directory,
      fileName: 'school',
      passphrase,
      kind: 'school',
      name: 'De Proefschool',
      brin: '99ZZ',
      schoolYearStart: '08-01',
      masterTargetPercent: 30,
      masterTargetYear: 2030,
    });
    return recoveryWords;
  }

  #start(): Core {
    return createCore({
      token: TOKEN,
      shell: 'browser',
      version: '0.0.0',
      dataDirectory: join(this.directory, 'data'),
      documentsDirectory: join(this.directory, 'documents'),
      assetsDirectory: join(ROOT, 'assets'),
      rendererDirectory: null,
      importWorkerPath: join(ROOT, 'electron/core/services/import/import-worker.ts'),
      packageWorkerPath: join(ROOT, 'electron/core/services/packages/package-worker.ts'),
      initialWorkspace: null,
      onLock: () => {
        this.locks += 1;
      },
      clock: this.clock,
      ids: this.#ids,
      log: (entry) => this.log.push(entry),
    });
  }
}

/** A passphrase that the policy takes. */
export const PASSPHRASE = 'een lange zin om te onthouden';

/** A typed client of a core. */
export function clientOf(core: Core, token = TOKEN, headers: Readonly<Record<string, string>> = {}): ApiClient {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: 'http://core.test/api/trpc',
        methodOverride: 'POST',
        headers: { authorization: `Bearer ${token}`, ...headers },
        fetch: (input, init) => core.handle(new Request(input as string, init as RequestInit)),
      }),
    ],
  });
}

/** The error data of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<AppErrorData> {
  try {
    await call;
  } catch (cause) {
    if (isTRPCClientError<AppRouter>(cause) && cause.data !== null && cause.data !== undefined) {
      return (cause.data as { app: AppErrorData }).app;
    }
    throw cause;
  }
  throw new Error('The call should have failed');
}
