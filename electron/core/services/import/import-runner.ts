import { Worker } from 'node:worker_threads';
import {
  ImportTaskFailure,
  type ImportAnswer,
  type ImportRequest,
  type ImportTaskName,
  type ImportTasks,
} from './import-tasks.ts';

/** Memory that a file may take before the worker is ended (reliability §0.9). */
const MAX_MEMORY_MB = 256;
/** How long one task may take before the worker is ended. */
const MAX_TIME_MS = 20_000;

interface Job {
  readonly request: ImportRequest;
  readonly transfer: readonly ArrayBuffer[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Runs import tasks in a worker of its own, one after another, with limits on memory and time.
 *
 * The worker starts with the first task and stays for the next ones. A file that breaks a limit ends it with `too-complex`; other files
 * that it held are then `expired`. A bug inside the worker does the same to the one task and is thrown as an `Error`.
 */
export class ImportRunner {
  readonly #workerPath: string;
  readonly #limits: { readonly memoryMb: number; readonly timeMs: number };
  readonly #queue: Job[] = [];
  #worker: Worker | null = null;
  #current: Job | null = null;
  #timer: NodeJS.Timeout | null = null;
  #lastId = 0;

  constructor(workerPath: string, limits: { readonly memoryMb?: number; readonly timeMs?: number } = {}) {
    this.#workerPath = workerPath;
    this.#limits = { memoryMb: limits.memoryMb ?? MAX_MEMORY_MB, timeMs: limits.timeMs ?? MAX_TIME_MS };
  }

  /**
   * Does one task. Buffers named in `transfer` move to the worker and are empty here afterwards.
   *
   * Fails with {@link ImportTaskFailure}.
   */
  run<Name extends ImportTaskName>(
    name: Name,
    input: ImportTasks[Name]['input'],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<ImportTasks[Name]['output']> {
    this.#lastId += 1;
    const request: ImportRequest = { id: this.#lastId, name, input };
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, transfer, resolve: resolve as (value: unknown) => void, reject });
      this.#next();
    });
  }

  /** Ends the worker; tasks that wait fail as `expired`. */
  async close(): Promise<void> {
    const worker = this.#worker;
    const waiting = [...this.#queue.splice(0), ...(this.#current === null ? [] : [this.#current])];
    this.#forgetWorker();
    for (const job of waiting) job.reject(new ImportTaskFailure({ kind: 'expired' }));
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== null) return;
    const job = this.#queue.shift();
    if (job === undefined) {
      // An idle worker does not keep the process alive.
      this.#worker?.unref();
      return;
    }
    this.#current = job;
    const worker = this.#worker ?? this.#start();
    worker.ref();
    this.#timer = setTimeout(() => {
      this.#abandon(tooComplex());
    }, this.#limits.timeMs);
    worker.postMessage(job.request, [...job.transfer]);
  }

  #start(): Worker {
    const worker = new Worker(this.#workerPath, {
      // A large young generation spares the many short-lived cells from being copied.
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb, maxYoungGenerationSizeMb: 64 },
      // Nothing of the environment is needed, and nothing of a file may reach the terminal.
      env: {},
      stdout: true,
      stderr: true,
    });
    worker.on('message', (answer: ImportAnswer) => {
      if (worker === this.#worker) this.#settle(answer);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker === this.#worker) this.#abandon(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : error);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#abandon(tooComplex());
    });
    this.#worker = worker;
    return worker;
  }

  #settle(answer: ImportAnswer): void {
    const job = this.#current;
    if (job?.request.id !== answer.id) return;
    this.#clearCurrent();
    if (answer.ok) job.resolve(answer.value);
    else job.reject(new ImportTaskFailure(answer.error));
    this.#next();
  }

  /** Ends the worker with the task it is at; the next task gets a new one. */
  #abandon(reason: Error): void {
    const worker = this.#worker;
    const job = this.#current;
    this.#forgetWorker();
    void worker?.terminate();
    job?.reject(reason);
    this.#next();
  }

  #forgetWorker(): void {
    this.#worker = null;
    this.#clearCurrent();
  }

  #clearCurrent(): void {
    this.#current = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function tooComplex(): ImportTaskFailure {
  return new ImportTaskFailure({ kind: 'unreadable', reason: 'too-complex', details: {} });
}
