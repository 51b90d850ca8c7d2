import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** Headers about the connection, which mean nothing to the core. */
const HOP_HEADERS: readonly string[] = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'expect',
];

/** A request of Node's server as a web-standard one. The target is appended as it is: `//other` stays a path. */
export function toWebRequest(incoming: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    const [name = '', value = ''] = incoming.rawHeaders.slice(index, index + 2);
    if (!HOP_HEADERS.includes(name.toLowerCase())) headers.append(name, value);
  }
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`${origin}${incoming.url ?? '/'}`, {
    method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
  });
}

/** Sends a web-standard answer through Node's server. */
export async function sendWebResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  const canHaveBody = outgoing.req.method !== 'HEAD' && response.status !== 204 && response.status !== 304;
  if (canHaveBody && !outgoing.hasHeader('content-length')) outgoing.setHeader('content-length', body?.byteLength ?? 0);
  outgoing.end(canHaveBody && body !== null ? body : undefined);
}
