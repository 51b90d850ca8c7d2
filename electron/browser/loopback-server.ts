import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusalOf } from './guards.ts';
import { sendWebResponse, toWebRequest } from './node-adapter.ts';

/** A server that is reachable from this machine only. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Stops listening and ends the connections. */
  close(): Promise<void>;
}

/** The port is taken by another program. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

const ADDRESS = '127.0.0.1';

/** Serves web-standard requests on 127.0.0.1; port 0 takes a free one. Throws {@link PortInUse}. */
export async function startLoopbackServer(
  port: number,
  handle: (request: Request) => Promise<Response>,
): Promise<LoopbackServer> {
  const server = createServer({ maxHeaderSize: 32 * 1024, headersTimeout: 10_000, requestTimeout: 120_000 });
  server.maxHeadersCount = 100;
  await listen(server, port);
  const ownPort = (server.address() as AddressInfo).port;
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void serve(incoming, outgoing, ownPort, handle);
  });
  return { origin: `http://${ADDRESS}:${ownPort}`, close: () => close(server) };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const { method = '', url = '', rawHeaders } = incoming;
  const refusal = refusalOf({ method, target: url, rawHeaders }, port);
  if (refusal !== null) {
    const headers = { 'content-type': 'text/plain; charset=utf-8', connection: 'close' };
    outgoing.writeHead(refusal.status, headers).end(method === 'HEAD' ? undefined : refusal.reason);
    return;
  }
  try {
    const request = toWebRequest(incoming, `http://${incoming.headers.host ?? ''}`);
    await sendWebResponse(await handle(request), outgoing);
  } catch {
    // A target or header that is no valid web request, or a connection that went away while it was answered.
    if (!outgoing.headersSent) outgoing.writeHead(400, { connection: 'close' });
    outgoing.end();
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUse() : error);
    });
    server.listen({ host: ADDRESS, port, exclusive: true }, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Answers under way get a moment; a connection that stays open must not keep the program running.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
