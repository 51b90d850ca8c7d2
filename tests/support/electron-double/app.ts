import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { doubleConfig } from './double-config.ts';
import { Preventable } from './preventable.ts';

/** A window as far as quitting is concerned. */
interface Closable {
  close(): void;
  /** Resolves when the page is gone. */
  readonly closed: Promise<void>;
}

type Doubled =
  | 'enableSandbox'
  | 'exit'
  | 'getName'
  | 'getPath'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady';

const LOCK_FILE = 'second-start.lock';
const MESSAGE_PREFIX = 'second-start-';

class AppDouble extends EventEmitter implements Pick<App, Doubled> {
  readonly isPackaged = doubleConfig().isPackaged;
  readonly switches: string[] = [];
  readonly windows = new Set<Closable>();
  isSandboxEnabled = false;
  isReady = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.push(value === undefined ? name : `${name}=${value}`);
    },
  };
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<undefined>();

  /** Electron is ready after the entry of the program was evaluated. */
  becomeReady(): void {
    setImmediate(() => {
      this.isReady = true;
      this.#ready.resolve(undefined);
      this.emit('ready');
    });
  }

  async whenReady(): Promise<void> {
    await this.#ready.promise;
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxEnabled = true;
  }

  getName(): string {
    return 'Groeikaart';
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    if (name === 'home') return homedir();
    throw new Error(`The double has no path '${name}'`);
  }

  setPath(name: string, location: string): void {
    if (!path.isAbsolute(location)) throw new Error('Path must be absolute');
    this.#paths.set(name, location);
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const folder = this.#paths.get('userData');
    if (folder === undefined) throw new Error('The double needs userData to be set first');
    mkdirSync(folder, { recursive: true });
    const lock = path.join(folder, LOCK_FILE);
    if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
      writeFileSync(path.join(folder, `${MESSAGE_PREFIX}${process.pid}.json`), JSON.stringify(additionalData ?? null));
      return false;
    }
    writeFileSync(lock, String(process.pid));
    process.once('exit', () => rmSync(lock, { force: true }));
    watch(folder, () => this.#readSecondStarts(folder)).unref();
    return true;
  }

  quit(): void {
    if (this.#emitPreventable('before-quit')) return;
    void Promise.all(
      [...this.windows].map((window) => {
        window.close();
        return window.closed;
      }),
    ).then(() => {
      if (!this.#emitPreventable('will-quit')) this.exit(0);
    });
  }

  exit(code = 0): void {
    void Promise.all([...this.windows].map((window) => window.closed)).finally(() => process.exit(code));
    // What still has a window open is ended with the process.
    setTimeout(() => process.exit(code), 1_000).unref();
  }

  #emitPreventable(name: string): boolean {
    const event = new Preventable();
    this.emit(name, event);
    return event.defaultPrevented;
  }

  #readSecondStarts(folder: string): void {
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith(MESSAGE_PREFIX))) {
      const file = path.join(folder, name);
      try {
        const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
        rmSync(file, { force: true });
        this.emit('second-instance', new Preventable(), [], '/', data);
      } catch {
        // The other process is still writing; the next event finds the file whole.
      }
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Double of `app`. */
export const app = new AppDouble();
