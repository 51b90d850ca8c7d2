import { EventEmitter } from 'node:events';
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
} from 'electron';
import { app } from './app.ts';
import { ChromiumPage } from './chromium-page.ts';
import { doubleConfig } from './double-config.ts';
import { Preventable } from './preventable.ts';
import type { SessionDouble } from './session.ts';

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
/** The events by which a page announces that it will leave its document. */
export type NavigationEvent = 'will-navigate' | 'will-frame-navigate' | 'will-redirect';

/** Double of the contents of a window. */
export class WebContentsDouble
  extends EventEmitter
  implements Pick<WebContents, 'reload' | 'send' | 'setWindowOpenHandler'>
{
  readonly sent: { readonly channel: string; readonly args: unknown[] }[] = [];
  readonly page: ChromiumPage | null;
  #windowOpenHandler: WindowOpenHandler | null = null;

  constructor(session: SessionDouble, preload: string) {
    super();
    const { page } = doubleConfig();
    this.page =
      page === null
        ? null
        : new ChromiumPage(page, session, preload, {
            stopsNavigation: (url) =>
              this.stopsNavigation('will-frame-navigate', url) || this.stopsNavigation('will-navigate', url),
            stopsWindow: (url) => this.opensWindow(url) === 'deny',
          });
  }

  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args });
    void this.page?.dispatch(channel, structuredClone(args));
  }

  reload(): void {
    void this.page?.reload();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  /** Whether a listener stops a navigation. */
  stopsNavigation(name: NavigationEvent, url: string): boolean {
    const event = Object.assign(new Preventable(), { url, isMainFrame: true, isSameDocument: false, frame: null });
    this.emit(name, event, url);
    return event.defaultPrevented;
  }

  /** Whether a page may embed another program's page. */
  stopsWebview(): boolean {
    const event = new Preventable();
    this.emit('will-attach-webview', event, {}, {});
    return event.defaultPrevented;
  }

  /** What happens when a page opens a window; without a handler Electron opens it. */
  opensWindow(url: string): 'allow' | 'deny' {
    return this.#windowOpenHandler?.({ url } as never).action ?? 'allow';
  }
}

type Doubled =
  | 'close'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show';

/** Double of `BrowserWindow`: a page in a real Chromium, or none where a test needs none. */
export class BrowserWindow extends EventEmitter implements Pick<ElectronWindow, Doubled> {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContentsDouble;
  readonly addresses: string[] = [];
  focusCount = 0;
  isShown = false;
  readonly #closed = Promise.withResolvers<undefined>();
  #isDestroyed = false;
  #isMaximized = false;
  #isMinimized = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (!app.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    const { session, preload } = options.webPreferences ?? {};
    if (session === undefined || preload === undefined)
      throw new Error('The double needs a session and a preload script');
    this.webContents = new WebContentsDouble(session as unknown as SessionDouble, preload);
    app.windows.add(this);
    app.emit('web-contents-created', new Preventable(), this.webContents);
    void this.webContents.page?.closedByUser.then(() => this.close());
  }

  static getAllWindows(): BrowserWindow[] {
    return [...app.windows].filter((window) => window instanceof BrowserWindow);
  }

  get closed(): Promise<undefined> {
    return this.#closed.promise;
  }

  async loadURL(url: string): Promise<void> {
    this.addresses.push(url);
    await this.webContents.page?.load(url);
    this.emit('ready-to-show');
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = new Preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.#isDestroyed = true;
    void Promise.resolve(this.webContents.page?.close()).then(() => {
      app.windows.delete(this);
      this.#closed.resolve(undefined);
      this.emit('closed');
      if (app.windows.size === 0) app.emit('window-all-closed');
    });
  }

  getNormalBounds(): Rectangle {
    const { x = 40, y = 40, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  /** As a user who minimises the window. */
  minimise(): void {
    this.#isMinimized = true;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.focusCount += 1;
  }
}
