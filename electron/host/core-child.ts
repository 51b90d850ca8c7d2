import { fork } from 'node:child_process';
import type { ShellMessage } from '#shared/contract/core-messages.ts';

/** The process of the core as the supervisor sees it, whatever started it. */
export interface CoreChild {
  post(message: ShellMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with the exit code, or null when a signal ended the process. */
  onExit(listener: (code: number | null) => void): void;
  /** Ends the process at once, without a chance to run anything: its memory is gone after this. */
  kill(): void;
}

/** Starts the core as a child process of Node; what it writes goes to the error stream of this process. */
export function forkCoreChild(modulePath: string): CoreChild {
  const child = fork(modulePath, [], {
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
    execArgv: [],
  });
  let exited = false;
  const exitListeners: ((code: number | null) => void)[] = [];
  const exit = (code: number | null): void => {
    if (exited) return;
    exited = true;
    for (const listener of exitListeners) listener(code);
  };
  child.once('exit', (code) => exit(code));
  // 'error' comes instead of 'exit' when the process cannot be started; after a failed send, 'exit' follows.
  child.on('error', () => {
    if (child.pid === undefined) exit(null);
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => exitListeners.push(listener),
    kill: () => child.kill('SIGKILL'),
  };
}
