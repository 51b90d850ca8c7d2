import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { DesktopTexts } from './texts.ts';

const EXTENSION = 'groeikaart';

/** Asks for a folder; null when the user cancels. */
export async function chooseFolder(window: BrowserWindow, texts: DesktopTexts): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.chooseFolderTitle,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for a workspace file that is there; null when the user cancels. */
export async function chooseWorkspaceToOpen(window: BrowserWindow, texts: DesktopTexts): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.openTitle,
    properties: ['openFile'],
    filters: [{ name: texts.workspaceFiles, extensions: [EXTENSION] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for place and name of a new workspace file; the name always has the right ending. */
export async function chooseWorkspaceToCreate(
  window: BrowserWindow,
  texts: DesktopTexts,
  folder: string,
  suggestedName: string,
): Promise<{ folder: string; fileName: string } | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.createTitle,
    // The name comes from the page: only its last part counts, so that it cannot point to another folder.
    defaultPath: path.join(folder, withExtension(path.win32.basename(suggestedName))),
    filters: [{ name: texts.workspaceFiles, extensions: [EXTENSION] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  return { folder: path.dirname(filePath), fileName: withExtension(path.basename(filePath)) };
}

function withExtension(name: string): string {
  return path.extname(name).toLowerCase() === `.${EXTENSION}` ? name : `${name}.${EXTENSION}`;
}
