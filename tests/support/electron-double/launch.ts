import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ControlAction, ControlActions, ControlReply } from './control.ts';
import { environmentOf, type DoubleConfig } from './double-config.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const register = new URL('./register.ts', import.meta.url).href;

/** How the program is started. */
export interface LaunchOptions {
  /** Arguments of the program, as on its command line. */
  readonly args: readonly string[];
  /** Environment variables to set besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly config?: Partial<DoubleConfig>;
}

/** The built desktop program, running in a process of its own on the double of Electron. */
export class DesktopProcess {
  /** What the program wrote. */
  output = '';
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #exited = Promise.withResolvers<number | null>();
  #lastId = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
    const note = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    child.stdout?.on('data', note);
    child.stderr?.on('data', note);
    child.on('message', (message) => this.#receive(message as ControlReply));
    child.once('close', (code) => {
      for (const waiting of this.#waiting.values()) waiting.reject(new Error(`The program ended: ${this.output}`));
      this.#waiting.clear();
      this.#exited.resolve(code);
    });
  }

  /** Resolves with the exit code when the program has ended. */
  get exited(): Promise<number | null> {
    return this.#exited.promise;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Asks something of the double. */
  ask<Action extends ControlAction>(
    action: Action,
    input: ControlActions[Action]['input'],
  ): Promise<ControlActions[Action]['output']> {
    const id = (this.#lastId += 1);
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    if (this.#child.connected) this.#child.send({ id, action, input }, () => undefined);
    else waiting.reject(new Error(`The program has ended: ${this.output}`));
    return waiting.promise as Promise<ControlActions[Action]['output']>;
  }

  /** Resolves once the program has opened its window. */
  async windowOpened(): Promise<void> {
    for (;;) {
      const { windows } = await this.ask('record', null);
      if (windows.some(({ addresses }) => addresses.length > 0)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Quits the program as a user does, and ends it when it does not go. */
  async quit(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.ask('quit', null).catch(() => undefined);
      const timer = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
      await this.exited;
      clearTimeout(timer);
    }
    return this.exited;
  }

  /** Ends the program without warning. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  #receive(reply: ControlReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.output);
    else waiting?.reject(new Error(reply.message));
  }
}

/** Starts dist/desktop/main.js on the double of Electron. */
export function launchDesktop({ args, env = {}, config = {} }: LaunchOptions): DesktopProcess {
  const full: DoubleConfig = { page: null, isPackaged: false, storageBackend: 'gnome_libsecret', ...config };
  const main = path.join(root, 'dist', 'desktop', 'main.js');
  if (!existsSync(main)) throw new Error('The desktop program is not built; run `npm run build` first.');
  const child = fork(main, [...args], {
    cwd: root,
    execArgv: ['--import', register],
    env: { ...process.env, ...env, ...environmentOf(full) },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return new DesktopProcess(child);
}
