import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { SessionDouble } from './session.ts';

const SCHEME = 'app';
const APP_ORIGIN = 'app://groeikaart';

/** Answers a request through the handler that a session has for its scheme, as Electron does. */
export async function answerAppRequest(
  session: SessionDouble,
  request: Request,
  initiator: string | null,
): Promise<Response> {
  const handler = session.protocolHandlers.get(SCHEME);
  if (handler === undefined) throw new Error('No handler for the scheme of the program');
  if (initiator !== null) Object.defineProperty(request, 'initiatorOrigin', { value: initiator });
  return handler(request);
}

/**
 * Carries the pages of the program to Chromium, which knows no scheme `app`: an address on this machine takes its place.
 *
 * The name ends in `.localhost`, so Chromium resolves it itself and counts it as a secure context, like the scheme.
 * Addresses are translated in both directions: the program sees `app://groeikaart` and nothing else.
 */
export class PageServer {
  readonly #server: Server;
  readonly #session: SessionDouble;
  #origin = '';

  constructor(session: SessionDouble) {
    this.#session = session;
    this.#server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://groeikaart.localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Origin at which Chromium finds the pages. */
  get origin(): string {
    return this.#origin;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** An address of the program as Chromium gets it. */
  toPageUrl(address: string): string {
    return address.startsWith(APP_ORIGIN) ? this.#origin + address.slice(APP_ORIGIN.length) : address;
  }

  /** An address of Chromium as the program gets it. */
  toAppUrl(address: string): string {
    return address === this.#origin || address.startsWith(`${this.#origin}/`)
      ? APP_ORIGIN + address.slice(this.#origin.length)
      : address;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (['host', 'connection', 'transfer-encoding'].includes(name) || value === undefined) continue;
      const texts = Array.isArray(value) ? value : [value];
      for (const text of texts) {
        headers.append(name, name === 'origin' || name === 'referer' ? this.toAppUrl(text) : text);
      }
    }
    const { method = 'GET', url = '/' } = incoming;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const init: RequestInit = { method, headers };
    if (hasBody) Object.assign(init, { body: Readable.toWeb(incoming), duplex: 'half' });
    const request = new Request(`${APP_ORIGIN}${url}`, init);
    try {
      const response = await answerAppRequest(this.#session, request, initiatorOf(headers));
      outgoing.statusCode = response.status;
      for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
      outgoing.end(new Uint8Array(await response.arrayBuffer()));
    } catch {
      outgoing.destroy();
    }
  }
}

/** Electron tells who made a request; Chromium tells it in the headers that a page cannot set. */
function initiatorOf(headers: Headers): string | null {
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'none') return null;
  return site === 'same-origin' ? APP_ORIGIN : 'https://elsewhere.example';
}
