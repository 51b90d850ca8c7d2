import { Worker } from 'node:worker_threads';

/** What a worker does: name of the task, what goes in, what comes out. */
export type TaskMap<Tasks> = { readonly [Name in keyof Tasks]: { readonly input: unknown; readonly output: unknown } };

/** Message to a worker. */
export interface TaskRequest<Tasks extends TaskMap<Tasks>, Name extends keyof Tasks = keyof Tasks> {
  readonly id: number;
  readonly name: Name;
  readonly input: Tasks[Name]['input'];
}

/** Message from a worker: what came out, or an expected failure. A bug ends the worker instead. */
export type TaskAnswer<Failure> =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

/** How a runner bounds its worker and tells of its failures. */
export interface TaskRunnerOptions<Failure> {
  /** Memory that a task may take before the worker is ended. */
  readonly memoryMb: number;
  /** How long one task may take before the worker is ended. */
  readonly timeMs: number;
  /** The error of an expected failure. */
  readonly failed: (failure: Failure) => Error;
  /** The error of a task that was waiting when the runner was closed. */
  readonly gone: () => Error;
  /** The error of a task that broke a bound. */
  readonly tooComplex: () => Error;
}

interface Job {
  readonly request: { readonly id: number; readonly name: PropertyKey; readonly input: unknown };
  readonly transfer: readonly ArrayBuffer[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Runs tasks in a worker of its own, one after another, with limits on memory and time.
 *
 * The worker starts with the first task and stays for the next ones. A task that breaks a limit ends it; what it held is
 * then gone. A bug inside the worker does the same to the one task and is thrown as an `Error`.
 */
export class TaskRunner<Tasks extends TaskMap<Tasks>, Failure> {
  readonly #workerPath: string;
  readonly #options: TaskRunnerOptions<Failure>;
  readonly #queue: Job[] = [];
  #worker: Worker | null = null;
  #current: Job | null = null;
  #timer: NodeJS.Timeout | null = null;
  #lastId = 0;

  constructor(workerPath: string, options: TaskRunnerOptions<Failure>) {
    this.#workerPath = workerPath;
    this.#options = options;
  }

  /**
   * Does one task. Buffers named in `transfer` move to the worker and are empty here afterwards.
   *
   * Fails with the errors that the options of the runner make.
   */
  run<Name extends keyof Tasks>(
    name: Name,
    input: Tasks[Name]['input'],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<Tasks[Name]['output']> {
    this.#lastId += 1;
    const request: TaskRequest<Tasks, Name> = { id: this.#lastId, name, input };
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, transfer, resolve: resolve, reject });
      this.#next();
    });
  }

  /** Ends the worker; tasks that wait fail as `gone`. */
  async close(): Promise<void> {
    const worker = this.#worker;
    const waiting = [...this.#queue.splice(0), ...(this.#current === null ? [] : [this.#current])];
    this.#forgetWorker();
    for (const job of waiting) job.reject(this.#options.gone());
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
      this.#abandon(this.#options.tooComplex());
    }, this.#options.timeMs);
    worker.postMessage(job.request, [...job.transfer]);
  }

  #start(): Worker {
    const worker = new Worker(this.#workerPath, {
      // A large young generation spares the many short-lived cells from being copied.
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryMb, maxYoungGenerationSizeMb: 64 },
      // Nothing of the environment is needed, and nothing of a file may reach the terminal.
      env: {},
      stdout: true,
      stderr: true,
    });
    worker.on('message', (answer: TaskAnswer<Failure>) => {
      if (worker === this.#worker) this.#settle(answer);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker === this.#worker)
        this.#abandon(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? this.#options.tooComplex() : error);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#abandon(this.#options.tooComplex());
    });
    this.#worker = worker;
    return worker;
  }

  #settle(answer: TaskAnswer<Failure>): void {
    const job = this.#current;
    if (job?.request.id !== answer.id) return;
    this.#clearCurrent();
    if (answer.ok) job.resolve(answer.value);
    else job.reject(this.#options.failed(answer.error));
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
