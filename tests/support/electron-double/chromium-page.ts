import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page, Route } from '@playwright/test';
import type { PageConfig } from './double-config.ts';
import { callMain } from './ipc-main.ts';
import { PageServer } from './page-server.ts';
import { preloadScript } from './page-shim.ts';
import type { SessionDouble } from './session.ts';

const BINDING = '__groeikaartElectronDoubleInvoke';
const DISPATCH_KEY = 'groeikaart.electron-double.dispatch';

/** What the window says about leaving its document and opening others. */
export interface PageRules {
  stopsNavigation(url: string): boolean;
  stopsWindow(url: string): boolean;
}

/** Where a page can be reached with Chromium's own protocol. */
export interface PageAddress {
  readonly endpoint: string;
  readonly origin: string;
}

/** Requests that nothing stopped; the program must leave none. */
export const leakedRequests: string[] = [];
/** Windows that pages asked for, with what became of them. */
export const askedWindows: string[] = [];

/** The page of a window in a real Chromium, with the real preload script. */
export class ChromiumPage {
  readonly #config: PageConfig;
  readonly #session: SessionDouble;
  readonly #rules: PageRules;
  readonly #preload: string;
  readonly #server: PageServer;
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'groeikaart-double-'));
  readonly #opened: Promise<Page>;
  readonly #address = Promise.withResolvers<PageAddress>();
  readonly #closedByUser = Promise.withResolvers<undefined>();
  #context: BrowserContext | null = null;

  constructor(config: PageConfig, session: SessionDouble, preload: string, rules: PageRules) {
    this.#config = config;
    this.#session = session;
    this.#rules = rules;
    this.#preload = preload;
    this.#server = new PageServer(session);
    this.#opened = this.#open();
    this.#opened.catch((error: unknown) => {
      process.stderr.write(`The double cannot open a page: ${String(error)}\n`);
      process.exit(1);
    });
  }

  /** Where a test reaches the page; resolves once the first document was asked for. */
  get address(): Promise<PageAddress> {
    return this.#address.promise;
  }

  /** Resolves when the page is closed from outside, as by the user. */
  get closedByUser(): Promise<undefined> {
    return this.#closedByUser.promise;
  }

  async load(url: string): Promise<void> {
    const page = await this.#opened;
    await page.goto(this.#server.toPageUrl(url), { waitUntil: 'commit' });
    const [port = ''] = readFileSync(path.join(this.#profile, 'DevToolsActivePort'), 'utf8').split('\n');
    this.#address.resolve({ endpoint: `http://127.0.0.1:${port}`, origin: this.#server.origin });
  }

  async reload(): Promise<void> {
    await (await this.#opened).reload({ waitUntil: 'commit' });
  }

  /** Hands a message of the program to the listeners of the preload script; a page on its way out loses it. */
  async dispatch(channel: string, args: unknown[]): Promise<void> {
    const page = await this.#opened;
    await page
      .evaluate(
        ([key, name, values]) => {
          const receive = Reflect.get(window, Symbol.for(key)) as
            ((channel: string, args: unknown[]) => void) | undefined;
          receive?.(name, values);
        },
        [DISPATCH_KEY, channel, args] as const,
      )
      .catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#opened.catch(() => undefined);
    await this.#context?.close().catch(() => undefined);
    this.#server.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #open(): Promise<Page> {
    await this.#server.start();
    // Loaded late: tests of the main process alone need no browser, and it takes most of the start.
    const { chromium } = await import('@playwright/test');
    const { executablePath, args, headless, locale, timezoneId, viewport, colorScheme, reducedMotion } = this.#config;
    const context = await chromium.launchPersistentContext(this.#profile, {
      headless,
      args: [...args, '--remote-debugging-port=0'],
      ...(executablePath === null ? {} : { executablePath }),
      ...(locale === null ? {} : { locale }),
      ...(timezoneId === null ? {} : { timezoneId }),
      ...(colorScheme === null ? {} : { colorScheme }),
      ...(reducedMotion === null ? {} : { reducedMotion }),
      viewport: viewport ?? { width: 1280, height: 800 },
    });
    this.#context = context;
    const page = context.pages()[0] ?? (await context.newPage());
    await context.exposeBinding(BINDING, (source, channel: string, values: unknown[]) => {
      const parent = source.frame.parentFrame();
      return callMain(channel, values, {
        url: this.#server.toAppUrl(source.frame.url()),
        parent: parent === null ? null : { url: this.#server.toAppUrl(parent.url()) },
      });
    });
    const { origin } = this.#server;
    const source = readFileSync(this.#preload, 'utf8');
    await context.addInitScript({
      content: preloadScript(source, { origin, binding: BINDING, dispatchKey: DISPATCH_KEY }),
    });
    await context.route(
      (url) => url.origin !== origin,
      (route) => this.#judge(route),
    );
    context.on('page', (opened) => void this.#judgeWindow(opened));
    page.on('close', () => this.#closedByUser.resolve(undefined));
    return page;
  }

  /** A request that leaves our origin goes the way that Electron sends it: navigation events, then `webRequest`. */
  async #judge(route: Route): Promise<void> {
    const request = route.request();
    const url = request.url();
    if (request.isNavigationRequest() && this.#rules.stopsNavigation(url)) return route.abort('aborted');
    if (await this.#session.cancels(url)) return route.abort('blockedbyclient');
    leakedRequests.push(url);
    return route.abort('internetdisconnected');
  }

  async #judgeWindow(opened: Page): Promise<void> {
    if ((await opened.opener()) === null) return;
    const url = opened.url();
    const isStopped = this.#rules.stopsWindow(url);
    askedWindows.push(`${isStopped ? 'denied' : 'allowed'} ${url}`);
    if (isStopped) await opened.close().catch(() => undefined);
  }
}
