import { protocol, type Session } from 'electron';
import { APP_ORIGIN, APP_SCHEME, isOwnUrl } from './own-origin.ts';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];

/**
 * Makes `app` a scheme with an origin of its own. Once, before the program is ready.
 *
 * Never `corsEnabled`: no other origin has business with our pages.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves `app://groeikaart` in a session from the core. The core checks the token, as in the browser.
 *
 * An exception never leaves the handler: Electron would show it to the page.
 */
export function serveApp(session: Session, handle: (request: Request) => Promise<Response>): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    try {
      return isOwnRequest(request) ? await handle(request) : new Response(null, { status: 403 });
    } catch {
      return new Response(null, { status: 500 });
    }
  });
}

function isOwnRequest(request: Request): boolean {
  // `initiatorOrigin` is set by Electron; a page cannot change it, as it can a header.
  const { initiatorOrigin } = request as { readonly initiatorOrigin?: unknown };
  const origins = [request.headers.get('origin') ?? undefined, initiatorOrigin ?? undefined];
  return (
    isOwnUrl(request.url) &&
    METHODS.includes(request.method) &&
    origins.every((origin) => origin === undefined || origin === APP_ORIGIN)
  );
}
