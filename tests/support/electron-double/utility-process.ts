import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions, UtilityProcess } from 'electron';

const parentPortShim = new URL('./parent-port.ts', import.meta.url).href;

class UtilityProcessDouble extends EventEmitter implements Pick<UtilityProcess, 'kill' | 'pid' | 'postMessage'> {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', parentPortShim],
      serialization: 'advanced',
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('error', () => undefined);
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as never, () => undefined);
  }

  /** Polite, as in Electron: the process may ignore it. */
  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }
}

/** Double of `utilityProcess`: a child process of Node with the port that Electron gives it. */
export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], _options: ForkOptions = {}) =>
    new UtilityProcessDouble(modulePath, args),
};
