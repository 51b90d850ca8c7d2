/** Loaded before the program in a utility process: gives it `process.parentPort`. */
import { EventEmitter } from 'node:events';

class ParentPortDouble extends EventEmitter {
  postMessage(message: unknown): void {
    if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
  }
}

const port = new ParentPortDouble();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
// Electron ends its utility processes when the program ends.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
Object.defineProperty(process, 'parentPort', { value: port });
