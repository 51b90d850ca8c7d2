import type { CoreMessage } from '#shared/contract/core-messages.ts';

/** The way from the process of the core to its shell. */
export interface ParentChannel {
  post(message: CoreMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called when the shell is gone. */
  onDisconnect(listener: () => void): void;
}

/** The port that Electron gives a utility process. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

/** The channel of this process, whether a utility process of Electron or a child process of Node; null without a shell. */
export function openParentChannel(): ParentChannel | null {
  const port = (process as { readonly parentPort?: UtilityPort }).parentPort;
  if (port !== undefined) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
      // Electron ends its utility processes itself.
      onDisconnect: () => undefined,
    };
  }
  if (process.send === undefined) return null;
  return {
    post: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => process.on('message', listener),
    onDisconnect: (listener) => process.once('disconnect', listener),
  };
}
