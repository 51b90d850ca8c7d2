import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { askedWindows, leakedRequests } from './chromium-page.ts';
import type {
  ControlAction,
  ControlActions,
  ControlReply,
  ControlRequest,
  DoubleRecord,
  WindowRecord,
} from './control.ts';
import { dialogAnswers, shownDialogs } from './dialog.ts';
import { callMain, ipcMain } from './ipc-main.ts';
import { powerMonitor } from './machine.ts';
import { clickMenu, menuEntries } from './menu.ts';
import { answerAppRequest } from './page-server.ts';
import { Preventable } from './preventable.ts';
import { privilegedSchemes, sessions, type SessionDouble } from './session.ts';

type Performers = {
  readonly [Action in ControlAction]: (
    input: ControlActions[Action]['input'],
  ) => ControlActions[Action]['output'] | Promise<ControlActions[Action]['output']>;
};

const performers: Performers = {
  record,
  page: () => {
    const { page } = ownWindow().webContents;
    if (page === null) throw new Error('The double runs without pages');
    return page.address;
  },
  answerDialogs: (answers) => {
    dialogAnswers.push(...answers);
    return null;
  },
  permission: async (permission) => ({
    requested: await ownSession().requestPermission(permission),
    checked: ownSession().checkPermission(permission),
  }),
  device: (kind) => ownSession().checkDevice(kind),
  display: () => ownSession().requestDisplay(),
  navigation: (url) => {
    const { webContents } = ownWindow();
    return {
      navigate: webContents.stopsNavigation('will-navigate', url),
      frame: webContents.stopsNavigation('will-frame-navigate', url),
      redirect: webContents.stopsNavigation('will-redirect', url),
    };
  },
  windowOpen: (url) => ownWindow().webContents.opensWindow(url),
  webviewStopped: () => ownWindow().webContents.stopsWebview(),
  requestCancelled: (url) => ownSession().cancels(url),
  downloadStopped: (url) => ownSession().stopsDownload(url),
  calls: (calls) => Promise.all(calls.map(({ channel, args, frame }) => callMain(channel, args, frame))),
  request: async ({ url, method, headers, body, initiator }) => {
    const request = new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      body,
    });
    const response = await answerAppRequest(ownSession(), request, initiator);
    return { status: response.status, body: await response.text() };
  },
  menu: () => menuEntries(),
  clickMenu: (id) => {
    clickMenu(id);
    return null;
  },
  power: (event) => {
    powerMonitor.emit(event);
    return null;
  },
  openFile: (file) => {
    const event = new Preventable();
    app.emit('open-file', event, file);
    return { isDefaultPrevented: event.defaultPrevented };
  },
  minimise: () => {
    ownWindow().minimise();
    return null;
  },
  quit: () => {
    app.quit();
    return null;
  },
};

/** Answers what a test asks over the channel of the process; without a channel nothing is asked. */
export function serveControl(): void {
  process.on('message', (message) => {
    const request = message as ControlRequest;
    void perform(request).then((reply) => {
      if (process.connected) process.send?.(reply, undefined, undefined, () => undefined);
    });
  });
  // A test that is gone leaves no program behind.
  process.once('disconnect', () => process.exit(0));
}

async function perform({ id, action, input }: ControlRequest): Promise<ControlReply> {
  try {
    const performer = performers[action] as (input: unknown) => unknown;
    return { id, ok: true, output: await performer(input) };
  } catch (error) {
    return { id, ok: false, message: String(error) };
  }
}

function ownWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('There is no window yet');
  return window;
}

function ownSession(): SessionDouble {
  const [first] = sessions.values();
  if (first === undefined) throw new Error('There is no session yet');
  return first;
}

function record(): DoubleRecord {
  return {
    schemes: privilegedSchemes.map(({ scheme, privileges = {} }) => ({ scheme, privileges: { ...privileges } })),
    isSandboxEnabled: app.isSandboxEnabled,
    switches: app.switches,
    channels: [...ipcMain.handlers.keys()].sort(),
    partitions: [...sessions.keys()],
    handledSchemes: [...sessions.values()].flatMap((session) => [...session.protocolHandlers.keys()]),
    isSpellCheckerEnabled: [...sessions.values()].some((session) => session.isSpellCheckerEnabled),
    userData: app.getPath('userData'),
    windows: BrowserWindow.getAllWindows().map(windowRecord),
    dialogs: shownDialogs,
    leakedRequests,
    askedWindows,
  };
}

function windowRecord(window: BrowserWindow): WindowRecord {
  const { x = null, y = null, width = null, height = null, webPreferences = {} } = window.options;
  const { session: _session, ...plain } = webPreferences;
  return {
    bounds: { x, y, width, height },
    webPreferences: { ...plain },
    addresses: window.addresses,
    sent: window.webContents.sent,
    focusCount: window.focusCount,
    isShown: window.isShown,
  };
}
