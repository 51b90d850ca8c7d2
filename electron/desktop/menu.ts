import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/contract/desktop-bridge.ts';
import type { DesktopTexts } from './texts.ts';

/** Puts the menu of the program in a language; the commands go to the interface. */
export function showMenu(texts: DesktopTexts, send: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts, send)));
}

/** No reload and no developer tools: they are no business of the user, and a reload would lose what is being typed. */
function menuTemplate(texts: DesktopTexts, send: (command: MenuCommand) => void): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => send(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  // The page handles these keys itself, since a text field has an undo of its own: the menu only shows them.
  const shownOnly = { registerAccelerator: false };

  const settings = command('settings', texts.settings, 'CmdOrCtrl+,');
  const quit: MenuItemConstructorOptions = { role: 'quit', label: texts.quit };
  const about: MenuItemConstructorOptions = { role: 'about', label: texts.about };

  const file: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: [
      command('new', texts.new, 'CmdOrCtrl+N'),
      command('open', texts.open, 'CmdOrCtrl+O'),
      separator,
      command('back-up', texts.backUp),
      command('lock', texts.lock, 'CmdOrCtrl+L'),
      command('close', texts.close, 'CmdOrCtrl+W'),
      ...(isMac ? [] : [separator, settings, separator, about, quit]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: texts.edit,
    submenu: [
      { ...command('undo', texts.undo, 'CmdOrCtrl+Z'), ...shownOnly },
      { ...command('redo', texts.redo, isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'), ...shownOnly },
      separator,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: texts.view,
    submenu: [
      { role: 'zoomIn', label: texts.zoomIn },
      { role: 'zoomOut', label: texts.zoomOut },
      { role: 'resetZoom', label: texts.actualSize },
      separator,
      { role: 'togglefullscreen', label: texts.fullScreen },
    ],
  };
  const ownMenu: MenuItemConstructorOptions = {
    label: app.getName(),
    submenu: [about, separator, settings, separator, { role: 'hide' }, { role: 'hideOthers' }, separator, quit],
  };
  return isMac ? [ownMenu, file, edit, view] : [file, edit, view];
}
