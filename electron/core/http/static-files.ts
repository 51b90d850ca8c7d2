import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { securityHeaders } from './security-headers.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const NONCE_MARK = '__CSP_NONCE__';

/**
 * Serves the built interface.
 *
 * The files are listed once at the start, and only a path on that list is answered: no path of a request ever reaches
 * the file system. A path without an extension is a screen of the interface and gets `index.html`.
 */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, string>;

  constructor(directory: string) {
    this.#files = new Map(
      listFiles(directory).map((path) => [`/${relative(directory, path).split(sep).join('/')}`, path]),
    );
  }

  /** The answer to a GET or HEAD of a path. */
  answer(method: string, path: string): Response {
    if (method !== 'GET' && method !== 'HEAD') return empty(405, { allow: 'GET, HEAD' });
    const name = extname(path) === '' ? '/index.html' : path;
    const file = this.#files.get(name);
    const type = CONTENT_TYPES[extname(name)];
    if (file === undefined || type === undefined) return empty(404);
    return name === '/index.html' ? page(method, file) : plain(method, file, name, type);
  }
}

function page(method: string, file: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = readFileSync(file, 'utf8').replaceAll(NONCE_MARK, nonce);
  return new Response(method === 'HEAD' ? null : html, {
    headers: { ...securityHeaders(nonce), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function plain(method: string, file: string, name: string, type: string): Response {
  const isHashed = name.startsWith('/assets/');
  return new Response(method === 'HEAD' ? null : readFileSync(file), {
    headers: {
      ...securityHeaders(null),
      'content-type': type,
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...securityHeaders(null), ...headers } });
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}
