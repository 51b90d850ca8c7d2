import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLoopbackServer, PortInUse, type LoopbackServer } from '../../../electron/browser/loopback-server.ts';
import { smallCoreSupervisor } from './fixtures/small-core.ts';

const supervisor = smallCoreSupervisor();
let server: LoopbackServer;

beforeAll(async () => {
  await supervisor.start();
  server = await startLoopbackServer(0, (request) => supervisor.handle(request));
});

afterAll(async () => {
  await Promise.all([server.close(), supervisor.close()]);
});

describe('a round trip over the loopback address', () => {
  test('carries a binary body and headers', async () => {
    const body = new Uint8Array(100_000).map((_, index) => (index * 7) % 256);
    const response = await fetch(`${server.origin}/echo`, { method: 'POST', body, headers: { 'x-sent': 'ja' } });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
    expect(response.headers.get('x-sent')).toBe('ja');
    expect(response.headers.get('x-url')).toBe(`${server.origin}/echo`);
  });

  test('carries 204 without a body, HEAD without a body, and headers that come twice', async () => {
    const empty = await fetch(`${server.origin}/nothing`);
    expect([empty.status, await empty.text(), empty.headers.get('x-kind')]).toEqual([204, '', 'empty']);
    const head = await fetch(`${server.origin}/pid`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const cookies = await fetch(`${server.origin}/cookies`);
    expect(cookies.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('a body past the limit gets its answer instead of a broken connection', async () => {
    const response = await fetch(`${server.origin}/echo`, { method: 'POST', body: new Uint8Array(60_000_000) });
    expect(response.status).toBe(413);
    const answer = (await response.json()) as { error: { data: { app: { code: string } } } };
    expect(answer.error.data.app.code).toBe('request-too-large');
  });

  test('an answer that comes after a lock is delivered', async () => {
    const response = await fetch(`${server.origin}/api/trpc/session.lock`, { method: 'POST' });
    expect(await response.json()).toEqual({ locked: true });
    expect((await fetch(`${server.origin}/pid`)).status).toBe(200);
  });

  test('a second server on the same port is refused', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(startLoopbackServer(port, () => Promise.reject(new Error('unused')))).rejects.toThrow(PortInUse);
  });
});
