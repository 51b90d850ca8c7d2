import { app, BrowserWindow, screen, type Session } from 'electron';
import type { DesktopSettings } from './settings.ts';
import { firstBounds, SMALLEST_WINDOW } from './window-bounds.ts';

/** What a window is made of. */
export interface WindowParts {
  readonly settings: DesktopSettings;
  readonly session: Session;
  readonly preload: string;
  /** First address, with the token in its fragment. */
  readonly address: string;
}

/** Opens the window of the program, where it was left, and keeps its place when it closes. */
export function openWindow({ settings, session, preload, address }: WindowParts): BrowserWindow {
  const left = settings.window();
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...firstBounds(left?.bounds ?? null, workAreas),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    title: 'Groeikaart',
    show: false,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (left?.isMaximized === true) window.maximize();
    window.show();
  });
  window.on('close', () => {
    settings.setWindow({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) void load(window, address);
  });
  void load(window, address);
  return window;
}

/** Brings the window to the front, for a second start of the program. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A page that is left while it loads rejects; the window then shows the page that came after it. */
async function load(window: BrowserWindow, address: string): Promise<void> {
  await window.loadURL(address).catch(() => undefined);
}
