/** The desktop shell: one window of Electron over the core. */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, dialog, powerMonitor, session } from 'electron';
import { z } from 'zod';
import type { MenuCommand } from '#shared/contract/desktop-bridge.ts';
import { appLocations } from '../host/app-locations.ts';
import { CoreSupervisor } from '../host/core-supervisor.ts';
import { createStartConfig } from '../host/start-config.ts';
import { defaultDataDirectory, prepareDataDirectory } from '../host/user-directories.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { isWorkspaceFile, readDesktopArguments } from './arguments.ts';
import { chooseFolder, chooseWorkspaceToCreate, chooseWorkspaceToOpen } from './dialogs.ts';
import { registerCalls, sendMenuCommand } from './ipc.ts';
import { openKeychain } from './keychain.ts';
import { showMenu } from './menu.ts';
import { APP_ORIGIN } from './own-origin.ts';
import { hardenEveryPage, hardenSession, keepChromiumOffline } from './security.ts';
import { openSettings, type DesktopSettings } from './settings.ts';
import { textsIn } from './texts.ts';
import { forkUtilityCoreChild } from './utility-core-child.ts';
import { focusWindow, openWindow } from './window.ts';

/** What a second start hands to the first; it comes from another process, so it is checked. */
const secondStartSchema = z.object({ workspace: z.string().nullable() });

/**
 * How long (ms) the page may save what is being typed when the computer sleeps, its screen is locked or another file is
 * opened. After it the workspace is locked whatever the page did, and the page starts anew: nothing of the workspace stays
 * in its memory.
 */
const SAVE_GRACE = 1_000;

async function start(dataDirectory: string, settings: DesktopSettings, firstWorkspace: string | null): Promise<void> {
  let waitingFile = firstWorkspace;
  let openFile = (file: string): void => {
    waitingFile = file;
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isWorkspaceFile(file)) openFile(file);
  });
  await app.whenReady();

  const locations = appLocations();
  const config = createStartConfig('desktop', locations, dataDirectory, waitingFile);
  const supervisor = new CoreSupervisor({
    config,
    spawn: () => forkUtilityCoreChild(locations.coreProcess),
    onGivenUp: () => {
      const texts = textsIn(settings.language());
      dialog.showErrorBox(texts.cannotStart, texts.coreFailed);
      app.quit();
    },
  });
  closeBeforeQuit(supervisor);
  await supervisor.start();

  // No `persist:`: what the page keeps stays in memory and is gone with the program.
  const memorySession = session.fromPartition('groeikaart');
  hardenSession(memorySession);
  serveApp(memorySession, (request) => supervisor.handle(request));

  const keychain = openKeychain(dataDirectory);
  const texts = () => textsIn(settings.language());
  const send = (command: MenuCommand) => sendMenuCommand(window.webContents, command);
  registerCalls({
    chooseFolder: () => chooseFolder(window, texts()),
    chooseWorkspaceToOpen: () => chooseWorkspaceToOpen(window, texts()),
    chooseWorkspaceToCreate: (name) => chooseWorkspaceToCreate(window, texts(), config.documentsDirectory, name),
    canRememberPassphrase: () => keychain.canRemember(),
    rememberPassphrase: (file, passphrase) => keychain.remember(file, passphrase),
    recallPassphrase: (file) => keychain.recall(file),
    forgetPassphrase: (file) => keychain.forget(file),
    setLanguage: (language) => {
      settings.setLanguage(language);
      showMenu(texts(), send);
      return Promise.resolve();
    },
  });
  showMenu(texts(), send);

  const address = `${APP_ORIGIN}/#token=${config.token}`;
  const window = openWindow({ settings, session: memorySession, preload: locations.preload, address });

  const leaveFor = async (change: () => Promise<void>): Promise<void> => {
    send('lock');
    await delay(SAVE_GRACE);
    await change();
    if (!window.isDestroyed()) window.webContents.reload();
  };
  openFile = (file) => {
    focusWindow(window);
    void leaveFor(() => supervisor.openFile(file));
  };
  app.on('second-instance', (_event, _argv, _directory, data) => {
    const second = secondStartSchema.safeParse(data);
    if (second.success && second.data.workspace !== null) openFile(second.data.workspace);
    else focusWindow(window);
  });
  const lock = (): Promise<void> => leaveFor(() => supervisor.lock());
  powerMonitor.on('lock-screen', () => void lock());
  powerMonitor.on('suspend', () => void lock());
}

/** The core closes its file after the last window and before the program ends. */
function closeBeforeQuit(supervisor: CoreSupervisor): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void supervisor.close().finally(() => app.exit(0));
  });
}

registerAppScheme();
keepChromiumOffline();
app.enableSandbox();
hardenEveryPage();

const { workspace, dataDirectory: named } = readDesktopArguments(
  process.argv.slice(app.isPackaged ? 1 : 2),
  process.cwd(),
);
const dataDirectory = named ?? defaultDataDirectory();
const isUsable = prepareDataDirectory(dataDirectory) === null;
if (isUsable) {
  app.setPath('userData', dataDirectory);
  app.setPath('sessionData', path.join(dataDirectory, 'chromium'));
}
if (!isUsable) {
  const { cannotStart, dataFolderUnusable } = textsIn('nl');
  dialog.showErrorBox(cannotStart, dataFolderUnusable);
  app.exit(1);
} else if (!app.requestSingleInstanceLock({ workspace })) {
  app.quit();
} else {
  start(dataDirectory, openSettings(dataDirectory), workspace).catch(() => app.exit(1));
}
