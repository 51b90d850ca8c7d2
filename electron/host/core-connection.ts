import { coreMessageSchema, type CoreMessage, type CoreStartConfig } from '#shared/contract/core-messages.ts';
import type { CoreChild } from './core-child.ts';

/** The answer of the core to one request. */
export type CoreAnswer = Extract<CoreMessage, { type: 'response' }>;

/** A request as it crosses to the core. */
export interface CoreRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: [string, string][];
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** The process of the core ended before it answered. */
export class CoreGone extends Error {
  readonly exitCode: number | null;

  constructor(exitCode: number | null) {
    super('The core has stopped');
    this.name = 'CoreGone';
    this.exitCode = exitCode;
  }
}

/** One run of the core's process: matches answers to requests and tells when it is ready, locked or gone. */
export class CoreConnection {
  readonly #child: CoreChild;
  readonly #pending = new Map<number, { resolve: (answer: CoreAnswer) => void; reject: (error: CoreGone) => void }>();
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #exited = Promise.withResolvers<number | null>();
  readonly #locked = Promise.withResolvers<undefined>();
  #idle = Promise.withResolvers<undefined>();
  #gone: CoreGone | null = null;
  #lastId = 0;

  constructor(child: CoreChild, config: CoreStartConfig) {
    this.#child = child;
    this.#idle.resolve(undefined);
    this.#ready.promise.catch(() => undefined);
    child.onMessage((message) => this.#receive(message));
    child.onExit((code) => this.#exit(code));
    child.post({ type: 'start', config });
  }

  /** Resolves when the core takes requests; rejects with {@link CoreGone}, also after the time limit (ms). */
  async ready(limit: number): Promise<void> {
    const timer = setTimeout(() => this.kill(), limit);
    try {
      await this.#ready.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Resolves with the exit code once the process has ended. */
  get exited(): Promise<number | null> {
    return this.#exited.promise;
  }

  /** Resolves when the core asks for the end of its process. */
  get locked(): Promise<undefined> {
    return this.#locked.promise;
  }

  /** Sends a request across; rejects with {@link CoreGone} when the process ends before it answered. */
  request(request: CoreRequest): Promise<CoreAnswer> {
    if (this.#gone !== null) return Promise.reject(this.#gone);
    if (this.#pending.size === 0) this.#idle = Promise.withResolvers();
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#child.post({ type: 'request', id, ...request });
    });
  }

  /** Resolves when nothing is waiting for an answer, or after the time limit (ms). */
  async idle(limit: number): Promise<void> {
    await within(this.#idle.promise, limit);
  }

  /** Asks the core to close and ends the process when it has not ended by itself within the limit (ms). */
  async close(limit: number): Promise<void> {
    this.#child.post({ type: 'close' });
    await within(this.#exited.promise, limit);
    this.kill();
    await this.#exited.promise;
  }

  /** Ends the process at once. */
  kill(): void {
    if (this.#gone === null) this.#child.kill();
  }

  #receive(raw: unknown): void {
    const parsed = coreMessageSchema.safeParse(raw);
    if (!parsed.success) {
      // A message that does not fit is a bug of ours in the core's process; what it would do next is unknown.
      this.kill();
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'ready':
        this.#ready.resolve(undefined);
        break;
      case 'locked':
        this.#locked.resolve(undefined);
        break;
      case 'response': {
        const waiting = this.#pending.get(message.id);
        this.#pending.delete(message.id);
        waiting?.resolve(message);
        if (this.#pending.size === 0) this.#idle.resolve(undefined);
        break;
      }
    }
  }

  #exit(code: number | null): void {
    const gone = new CoreGone(code);
    this.#gone = gone;
    this.#ready.reject(gone);
    for (const waiting of this.#pending.values()) waiting.reject(gone);
    this.#pending.clear();
    this.#idle.resolve(undefined);
    this.#exited.resolve(code);
  }
}

/** Waits for a promise, but no longer than the limit (ms); never rejects because of the limit. */
async function within(promise: Promise<unknown>, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([promise, expired]);
  clearTimeout(timer);
}
