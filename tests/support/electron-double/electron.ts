/** Stands in for the module `electron`: the parts of it that the desktop shell uses, made to really work. */
import { app } from './app.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { powerMonitor, screen } from './machine.ts';
import { protocol, session } from './session.ts';
import { safeStorage } from './safe-storage.ts';
import { utilityProcess } from './utility-process.ts';
import { BrowserWindow } from './browser-window.ts';
import { serveControl } from './control-server.ts';

serveControl();
app.becomeReady();

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
};
