import type { DialogAnswer, ShownDialog } from './dialog.ts';
import type { CallOutcome } from './ipc-main.ts';
import type { MenuEntry } from './menu.ts';

/** What the program told Electron, for a test to judge. */
export interface DoubleRecord {
  readonly schemes: readonly { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[];
  readonly isSandboxEnabled: boolean;
  readonly switches: readonly string[];
  readonly channels: readonly string[];
  readonly partitions: readonly string[];
  readonly handledSchemes: readonly string[];
  readonly isSpellCheckerEnabled: boolean;
  readonly userData: string;
  readonly windows: readonly WindowRecord[];
  readonly dialogs: readonly ShownDialog[];
  readonly leakedRequests: readonly string[];
  readonly askedWindows: readonly string[];
}

/** One window as the program made it. */
export interface WindowRecord {
  readonly bounds: {
    readonly x: number | null;
    readonly y: number | null;
    readonly width: number | null;
    readonly height: number | null;
  };
  readonly webPreferences: Readonly<Record<string, unknown>>;
  readonly addresses: readonly string[];
  readonly sent: readonly { readonly channel: string; readonly args: readonly unknown[] }[];
  readonly focusCount: number;
  readonly isShown: boolean;
}

/** A call from a frame to the main process. */
export interface ForgedCall {
  readonly channel: string;
  readonly args: unknown[];
  readonly frame: { readonly url: string; readonly parent: { readonly url: string } | null } | null;
}

/** A request to the scheme of the program, as a page or anything else could make it. */
export interface ForgedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  readonly initiator: string | null;
}

/** Everything a test can ask of the double: what goes in and what comes back. */
export interface ControlActions {
  record: { input: null; output: DoubleRecord };
  /** Where the page of the window can be reached. */
  page: { input: null; output: { readonly endpoint: string; readonly origin: string } };
  answerDialogs: { input: readonly DialogAnswer[]; output: null };
  /** Whether a permission is granted: by request and by check. */
  permission: { input: string; output: { readonly requested: boolean; readonly checked: boolean } };
  device: { input: 'hid' | 'serial' | 'usb'; output: boolean };
  display: { input: null; output: boolean };
  /** Whether leaving for an address is stopped, by each of the events. */
  navigation: {
    input: string;
    output: { readonly navigate: boolean; readonly frame: boolean; readonly redirect: boolean };
  };
  windowOpen: { input: string; output: 'allow' | 'deny' };
  webviewStopped: { input: null; output: boolean };
  requestCancelled: { input: string; output: boolean };
  downloadStopped: { input: string; output: boolean };
  calls: { input: readonly ForgedCall[]; output: readonly CallOutcome[] };
  request: { input: ForgedRequest; output: { readonly status: number; readonly body: string } };
  menu: { input: null; output: readonly MenuEntry[] };
  clickMenu: { input: string; output: null };
  power: { input: 'lock-screen' | 'suspend'; output: null };
  openFile: { input: string; output: { readonly isDefaultPrevented: boolean } };
  minimise: { input: null; output: null };
  quit: { input: null; output: null };
}
/** What a test may ask of the double. */
export type ControlAction = keyof ControlActions;

/** A request of a test as it crosses to the double. */
export interface ControlRequest<Action extends ControlAction = ControlAction> {
  readonly id: number;
  readonly action: Action;
  readonly input: ControlActions[Action]['input'];
}

/** The answer of the double. */
export type ControlReply =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
