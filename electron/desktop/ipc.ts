import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import {
  DESKTOP_CALLS,
  type DesktopCall,
  type DesktopCallInput,
  type DesktopCallOutput,
  type MenuCommand,
  type MenuCommandChannel,
} from '#shared/contract/desktop-bridge.ts';
import { isOwnUrl } from './own-origin.ts';

/** What the main process does for each call of the bridge. */
export type DesktopHandlers = {
  readonly [Call in DesktopCall]: (...input: DesktopCallInput<Call>) => Promise<DesktopCallOutput<Call>>;
};

/** Answers the calls of the bridge: this list and no other channel. */
export function registerCalls(handlers: DesktopHandlers): void {
  handle('chooseFolder', DESKTOP_CALLS.chooseFolder, handlers.chooseFolder);
  handle('chooseWorkspaceToOpen', DESKTOP_CALLS.chooseWorkspaceToOpen, handlers.chooseWorkspaceToOpen);
  handle('chooseWorkspaceToCreate', DESKTOP_CALLS.chooseWorkspaceToCreate, handlers.chooseWorkspaceToCreate);
  handle('canRememberPassphrase', DESKTOP_CALLS.canRememberPassphrase, handlers.canRememberPassphrase);
  handle('rememberPassphrase', DESKTOP_CALLS.rememberPassphrase, handlers.rememberPassphrase);
  handle('recallPassphrase', DESKTOP_CALLS.recallPassphrase, handlers.recallPassphrase);
  handle('forgetPassphrase', DESKTOP_CALLS.forgetPassphrase, handlers.forgetPassphrase);
  handle('setLanguage', DESKTOP_CALLS.setLanguage, handlers.setLanguage);
}

/** Tells the interface that a menu item was chosen. */
export function sendMenuCommand(contents: WebContents, command: MenuCommand): void {
  contents.send('groeikaart:menuCommand' satisfies MenuCommandChannel, command);
}

/**
 * The only way a call comes in: from the top frame of our own page, with arguments and an answer that fit.
 *
 * Everything else rejects, without telling why: the caller is no page of ours or has a bug.
 */
function handle<Input extends unknown[], Output>(
  call: DesktopCall,
  schema: { readonly input: z.ZodType<Input>; readonly output: z.ZodType<Output> },
  handler: (...input: Input) => Promise<Output>,
): void {
  ipcMain.handle(`groeikaart:${call}`, async (event, ...args: unknown[]): Promise<Output> => {
    if (!isOwnTopFrame(event.senderFrame)) throw new Error('Refused');
    const input = schema.input.safeParse(args);
    if (!input.success) throw new Error('Refused');
    let answer: Output;
    try {
      answer = await handler(...input.data);
    } catch {
      throw new Error('Failed');
    }
    return schema.output.parse(answer);
  });
}

function isOwnTopFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
