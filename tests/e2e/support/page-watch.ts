import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';

/** Collects what must not happen in a page: errors, and requests that leave the machine. */
export class PageWatch {
  readonly #problems: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** What went wrong and was not allowed. */
  get problems(): readonly string[] {
    return this.#problems.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
  }

  /** Lets a problem pass that a test provokes on purpose. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /**
   * Watches every page of a context.
   *
   * A plain browser is kept from the network as well; the desktop program has to keep itself from it.
   */
  async watch(context: BrowserContext, origin: string, isBrowser: boolean): Promise<void> {
    const isForeign = (address: string): boolean => {
      const url = new URL(address);
      return !['data:', 'blob:', 'about:', 'chrome-error:'].includes(url.protocol) && originOf(url) !== origin;
    };
    if (isBrowser) {
      await context.route(
        (url) => isForeign(url.href),
        (route) => route.abort('blockedbyclient'),
      );
    }
    context.on('request', (request) => {
      if (isForeign(request.url())) this.#problems.push(leavingProblem(request));
    });
    context.on('requestfailed', (request) => {
      // Chromium announces a request before its own policy of the page stops it.
      const index = request.failure()?.errorText === 'csp' ? this.#problems.indexOf(leavingProblem(request)) : -1;
      if (index >= 0) this.#problems.splice(index, 1);
    });
    context.on('weberror', (error) => this.#problems.push(`page error: ${String(error.error())}`));
    context.on('console', (message) => this.#noteConsole(message, origin));
    const watchSockets = (page: Page): void => {
      page.on('websocket', (socket) => this.#problems.push(`socket opened: ${socket.url()}`));
    };
    context.pages().forEach(watchSockets);
    context.on('page', watchSockets);
  }

  #noteConsole(message: ConsoleMessage, origin: string): void {
    if (message.type() !== 'error') return;
    // An expected error of the API (a wrong passphrase, bad input) is a status 4xx, which Chromium also writes down.
    const isApiAnswer =
      message.location().url.startsWith(`${origin}/api/`) &&
      /the server responded with a status of 4\d\d/.test(message.text());
    if (!isApiAnswer) this.#problems.push(`console error: ${message.text()}`);
  }
}

function leavingProblem(request: Request): string {
  return `request left the machine: ${request.url()}`;
}

/** Origin of an address; Node gives "null" for custom schemes. */
function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`;
}
