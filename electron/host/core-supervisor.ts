import { setTimeout as delay } from 'node:timers/promises';
import type { CoreStartConfig } from '#shared/contract/core-messages.ts';
import type { CoreChild } from './core-child.ts';
import { CoreConnection, CoreGone, type CoreAnswer } from './core-connection.ts';
import { shellErrorResponse } from './error-response.ts';
import { readBody } from './read-body.ts';
import { EXIT_UNSUITABLE_RUNTIME } from './runtime-check.ts';

/** Time limits in milliseconds, and how many crashes in how long a time are too many. */
export interface SupervisorLimits {
  readonly start: number;
  readonly close: number;
  /** How long a lock waits for answers under way before the process is ended. */
  readonly lockGrace: number;
  readonly crashes: number;
  readonly crashPeriod: number;
  /** Wait before the first restart after a crash; doubles with each further one. */
  readonly backOff: number;
}

const DEFAULT_LIMITS: SupervisorLimits = {
  start: 20_000,
  close: 5_000,
  lockGrace: 500,
  crashes: 3,
  crashPeriod: 30_000,
  backOff: 250,
};

const BODILESS_STATUSES: readonly number[] = [204, 205, 304];

/** What a supervisor is made of. */
export interface SupervisorOptions {
  readonly config: CoreStartConfig;
  readonly spawn: () => CoreChild;
  /** Called when the core keeps stopping and is not started again. */
  readonly onGivenUp?: () => void;
  readonly limits?: Partial<SupervisorLimits>;
}

/**
 * Keeps the process of the core running and passes requests to it.
 *
 * Locking ends that process and starts a new one; requests that arrive in between wait for the new one. A crash answers
 * what was under way with `core-stopped`, and the core is started again, unless it crashed too often.
 */
export class CoreSupervisor {
  readonly #spawn: () => CoreChild;
  readonly #limits: SupervisorLimits;
  readonly #onGivenUp: () => void;
  #config: CoreStartConfig;
  #current: Promise<CoreConnection> | null = null;
  #launching: CoreConnection | null = null;
  #active: CoreConnection | null = null;
  #crashes: number[] = [];
  #closed: Promise<void> | null = null;

  constructor(options: SupervisorOptions) {
    this.#spawn = options.spawn;
    this.#config = options.config;
    this.#onGivenUp = options.onGivenUp ?? (() => undefined);
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
  }

  /** Starts the core; rejects with {@link CoreGone} when it does not come up. */
  async start(): Promise<void> {
    await this.#replaceBy(this.#launch());
  }

  /** Answers a request through the core. Never rejects: a core that is gone gives 503 `core-stopped`. */
  async handle(request: Request): Promise<Response> {
    try {
      const body = await readBody(request.body);
      if (body === 'too-large') return shellErrorResponse('request-too-large');
      const connection = await this.#current;
      if (connection === null) return shellErrorResponse('core-stopped');
      const { method, url } = request;
      return responseOf(await connection.request({ method, url, headers: [...request.headers], body }));
    } catch (error) {
      return shellErrorResponse(error instanceof CoreGone ? 'core-stopped' : 'unexpected');
    }
  }

  /**
   * Locks the workspace because the shell wants it (the computer sleeps, the screen is locked).
   *
   * The core is asked first, so that it remembers which file to unlock; its process ends in any case.
   */
  async lock(): Promise<void> {
    const connection = this.#active;
    if (connection === null) return;
    const url = new URL('/api/trpc/session.lock', 'http://127.0.0.1/').href;
    const headers: [string, string][] = [
      ['authorization', `Bearer ${this.#config.token}`],
      ['content-type', 'application/json'],
    ];
    const answered = connection.request({ method: 'POST', url, headers, body: null }).catch(() => null);
    await Promise.race([answered, delay(this.#limits.lockGrace)]);
    if (this.#active === connection) await this.#restart(connection);
  }

  /** Ends the core and starts it with another file on the unlock screen. */
  async openFile(file: string): Promise<void> {
    this.#config = { ...this.#config, initialWorkspace: file };
    // A core that is starting was started without the file.
    if (this.#active === null) await this.#current?.catch(() => undefined);
    if (this.#active !== null && this.#config.initialWorkspace === file) await this.#restart(this.#active);
  }

  /** Closes the core and ends its process; requests get `core-stopped` from here on. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#launching?.kill();
    const connection = this.#active;
    this.#active = null;
    if (connection !== null) await connection.close(this.#limits.close);
    await this.#current?.catch(() => undefined);
    this.#current = null;
  }

  async #replaceBy(next: Promise<CoreConnection>): Promise<void> {
    this.#current = next;
    // Every request that waits sees the failure; one that nobody waits for is no unhandled rejection.
    next.catch(() => undefined);
    await next;
  }

  async #restart(connection: CoreConnection): Promise<void> {
    this.#active = null;
    const ended = connection.idle(this.#limits.lockGrace).then(() => {
      connection.kill();
      return connection.exited;
    });
    // The old process holds the lock of the file until it has ended: no request may reach the new one before that.
    await this.#replaceBy(Promise.all([this.#launch(), ended]).then(([next]) => next)).catch(() => undefined);
  }

  async #launch(): Promise<CoreConnection> {
    for (;;) {
      if (this.#closed !== null) throw new CoreGone(null);
      const config = this.#config;
      const connection = new CoreConnection(this.#spawn(), config);
      this.#launching = connection;
      try {
        await connection.ready(this.#limits.start);
        this.#watch(connection, config.initialWorkspace);
        return connection;
      } catch (error) {
        const wait = this.#waitAfterCrash(error instanceof CoreGone ? error.exitCode : null);
        if (wait === null) throw error;
        await delay(wait);
      } finally {
        this.#launching = null;
      }
    }
  }

  #watch(connection: CoreConnection, offered: string | null): void {
    this.#active = connection;
    // A file given at the start is offered once; after a lock the core itself knows which file to unlock.
    if (this.#config.initialWorkspace === offered) this.#config = { ...this.#config, initialWorkspace: null };
    void connection.locked.then(async () => {
      if (this.#active === connection) await this.#restart(connection);
    });
    void connection.exited.then(async (code) => {
      if (this.#active !== connection) return;
      this.#active = null;
      const wait = this.#waitAfterCrash(code);
      const next = wait === null ? Promise.reject(new CoreGone(code)) : delay(wait).then(() => this.#launch());
      await this.#replaceBy(next).catch(() => undefined);
    });
  }

  /** Notes a crash; gives how long to wait before the next start, or null when there must not be one. */
  #waitAfterCrash(exitCode: number | null): number | null {
    if (this.#closed !== null) return null;
    const now = performance.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < this.#limits.crashPeriod), now];
    if (exitCode === EXIT_UNSUITABLE_RUNTIME || this.#crashes.length >= this.#limits.crashes) {
      this.#onGivenUp();
      return null;
    }
    return this.#limits.backOff * 2 ** (this.#crashes.length - 1);
  }
}

function responseOf(answer: CoreAnswer): Response {
  const { status, headers, body } = answer;
  const content = body === null || BODILESS_STATUSES.includes(status) ? null : body;
  return new Response(content, { status, headers });
}
