import { z } from 'zod';

/** What the menu of the desktop program can ask of the interface. */
export const MENU_COMMANDS = ['new', 'open', 'close', 'lock', 'undo', 'redo', 'settings', 'back-up'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** Language of the menu and the dialogs. */
export type MenuLanguage = 'nl' | 'en';

/**
 * Native actions of the desktop program, on `window.groeikaartDesktop`; absent in a browser.
 *
 * Choosing answers null when the user cancels. Remembering a passphrase is a convenience and may be refused.
 */
export interface DesktopBridge {
  readonly shell: 'desktop';
  chooseFolder(): Promise<string | null>;
  chooseWorkspaceToOpen(): Promise<string | null>;
  chooseWorkspaceToCreate(suggestedName: string): Promise<{ folder: string; fileName: string } | null>;
  /** Whether the system has a keychain that keeps a passphrase safe. */
  canRememberPassphrase(): Promise<boolean>;
  /** Answers whether the passphrase of the file is kept from now on. */
  rememberPassphrase(path: string, passphrase: string): Promise<boolean>;
  recallPassphrase(path: string): Promise<string | null>;
  forgetPassphrase(path: string): Promise<void>;
  /** Calls the listener for each menu command; answers a function that stops it. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  setLanguage(language: MenuLanguage): Promise<void>;
}

const path = z.string().min(1).max(4096);
const passphrase = z.string().min(1).max(1024);

/**
 * Every call of the bridge that reaches the main process: its arguments and its answer.
 *
 * The list is closed: the main process answers no other channel, and checks arguments and answer with these schemas.
 */
export const DESKTOP_CALLS = {
  chooseFolder: { input: z.tuple([]), output: path.nullable() },
  chooseWorkspaceToOpen: { input: z.tuple([]), output: path.nullable() },
  chooseWorkspaceToCreate: {
    input: z.tuple([z.string().min(1).max(200)]),
    output: z.strictObject({ folder: path, fileName: z.string().min(1).max(255) }).nullable(),
  },
  canRememberPassphrase: { input: z.tuple([]), output: z.boolean() },
  rememberPassphrase: { input: z.tuple([path, passphrase]), output: z.boolean() },
  recallPassphrase: { input: z.tuple([path]), output: passphrase.nullable() },
  forgetPassphrase: { input: z.tuple([path]), output: z.void() },
  setLanguage: { input: z.tuple([z.enum(['nl', 'en'])]), output: z.void() },
} as const satisfies Record<
  Exclude<keyof DesktopBridge, 'shell' | 'onMenuCommand'>,
  { readonly input: z.ZodType<unknown[]>; readonly output: z.ZodType }
>;
export type DesktopCall = keyof typeof DESKTOP_CALLS;

/** Name of the channel of a call between preload script and main process. */
export type DesktopChannel = `groeikaart:${DesktopCall}`;

/** Channel on which the main process sends menu commands to the interface. */
export type MenuCommandChannel = 'groeikaart:menuCommand';

/** Arguments of a call after parsing. */
export type DesktopCallInput<Call extends DesktopCall> = z.infer<(typeof DESKTOP_CALLS)[Call]['input']>;
/** Answer of a call. */
export type DesktopCallOutput<Call extends DesktopCall> = z.infer<(typeof DESKTOP_CALLS)[Call]['output']>;
