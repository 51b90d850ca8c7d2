import { utilityProcess } from 'electron';
import type { CoreChild } from '../host/core-child.ts';

/** Starts the core as a utility process of Electron: a child process of Node cannot be had once the fuses are set. */
export function forkUtilityCoreChild(modulePath: string): CoreChild {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Groeikaart core', stdio: 'inherit' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => {
      // `kill()` of Electron asks politely, which the core does not heed; its memory must be gone at once.
      if (child.pid === undefined) child.kill();
      else process.kill(child.pid, 'SIGKILL');
    },
  };
}
