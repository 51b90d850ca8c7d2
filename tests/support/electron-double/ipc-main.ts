import type { IpcMain } from 'electron';

type Handler = Parameters<IpcMain['handle']>[1];

class IpcMainDouble implements Pick<IpcMain, 'handle'> {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
}

/** The frame that a call comes from. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: { readonly url: string } | null;
}

/** How a call ended. */
export type CallOutcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Double of `ipcMain`. */
export const ipcMain = new IpcMainDouble();

/** Makes a call as `ipcRenderer.invoke` does, from a frame; arguments and answer are copied as between processes. */
export async function callMain(
  channel: string,
  args: unknown[],
  senderFrame: SenderFrame | null,
): Promise<CallOutcome> {
  const handler = ipcMain.handlers.get(channel);
  if (handler === undefined) return { ok: false, message: `No handler registered for '${channel}'` };
  try {
    const event = { senderFrame, sender: null, type: 'frame', frameId: 1, processId: 1 };
    const value: unknown = await handler(event as never, ...structuredClone(args));
    return { ok: true, value: structuredClone(value) };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}
