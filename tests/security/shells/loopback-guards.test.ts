import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from '../../../electron/browser/guards.ts';
import { startLoopbackServer, type LoopbackServer } from '../../../electron/browser/loopback-server.ts';
import { sendRaw } from './raw-request.ts';

const seen: string[] = [];
let server: LoopbackServer;
let port: number;
let host: string;

beforeAll(async () => {
  server = await startLoopbackServer(0, (request) => {
    seen.push(request.url);
    return Promise.resolve(new Response('reached'));
  });
  port = Number(new URL(server.origin).port);
  host = `127.0.0.1:${port}`;
});

afterAll(() => server.close());

async function expectRefused(lines: readonly string[], statuses: readonly number[], body?: string): Promise<void> {
  const before = seen.length;
  const answer = await sendRaw(port, lines, body);
  expect([statuses.includes(answer.status), answer.status]).toEqual([true, answer.status]);
  expect(seen).toHaveLength(before);
}

test('our own page is served, under both names', async () => {
  for (const own of [host, `localhost:${port}`]) {
    const lines = ['GET / HTTP/1.1', `Host: ${own}`, `Origin: http://${own}`, 'Sec-Fetch-Site: same-origin'];
    expect((await sendRaw(port, lines)).text).toContain('reached');
  }
});

describe('a foreign Host (DNS rebinding)', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'evil-localhost:PORT',
    'localhost',
    'user@127.0.0.1:PORT',
    '[::1]:PORT',
    '0.0.0.0:PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '127.0.0.1:PORT,evil.example',
    'LOCALHOST.:PORT',
    '',
  ])('%s', async (foreign) => {
    await expectRefused(['GET / HTTP/1.1', `Host: ${foreign.replace('PORT', String(port))}`], [400, 421]);
  });

  test('no Host, two Hosts, an address as the target', async () => {
    await expectRefused(['GET / HTTP/1.1'], [400]);
    await expectRefused(['GET / HTTP/1.1', `Host: ${host}`, 'Host: evil.example'], [400, 421]);
    await expectRefused(['GET / HTTP/1.1', 'Host: evil.example', `Host: ${host}`], [400, 421]);
    await expectRefused([`GET http://evil.example/ HTTP/1.1`, `Host: ${host}`], [400]);
    await expectRefused(['GET * HTTP/1.1', `Host: ${host}`], [400]);
    await expectRefused([`CONNECT evil.example:443 HTTP/1.1`, `Host: ${host}`], [0, 405]);
  });

  test('a target that looks like another host stays a path of ours', async () => {
    for (const target of ['//evil.example/x', '/\\evil.example', '/@evil.example', '///evil.example']) {
      await sendRaw(port, [`GET ${target} HTTP/1.1`, `Host: ${host}`]);
      expect(new URL(seen.at(-1) ?? '').host).toBe(host);
    }
  });
});

describe('requests from other pages', () => {
  test.each([
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'http://evil.example',
    'http://127.0.0.1:PORT.evil.example',
    'http://127.0.0.1:PORT/',
    'app://groeikaart',
    'file://',
    'chrome-extension://abcdef',
  ])('Origin %s', async (origin) => {
    const lines = ['POST /api/trpc/x HTTP/1.1', `Host: ${host}`, `Origin: ${origin.replace('PORT', String(port))}`];
    await expectRefused([...lines, 'Content-Length: 0'], [403]);
  });

  test.each(['cross-site', 'same-site', 'CROSS-SITE', 'bogus'])('Sec-Fetch-Site %s', async (site) => {
    await expectRefused(['GET / HTTP/1.1', `Host: ${host}`, `Sec-Fetch-Site: ${site}`], [403]);
  });

  test('an own Origin beside a foreign one', async () => {
    const lines = ['GET / HTTP/1.1', `Host: ${host}`, `Origin: http://${host}`, 'Origin: http://evil.example'];
    await expectRefused(lines, [400, 403]);
  });
});

describe('methods and sizes', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK', 'PURGE', 'QUERY'])(
    '%s',
    async (method) => {
      await expectRefused([`${method} / HTTP/1.1`, `Host: ${host}`, 'Content-Length: 0'], [405]);
    },
  );

  test('an unknown method, a long target, large headers, smuggled lengths', async () => {
    await expectRefused(['STEAL / HTTP/1.1', `Host: ${host}`], [400, 405]);
    await expectRefused([`GET /${'a'.repeat(9_000)} HTTP/1.1`, `Host: ${host}`], [414]);
    await expectRefused(['GET / HTTP/1.1', `Host: ${host}`, `X-Large: ${'a'.repeat(40_000)}`], [431]);
    const smuggled = ['POST / HTTP/1.1', `Host: ${host}`, 'Content-Length: 4', 'Transfer-Encoding: chunked'];
    await expectRefused(smuggled, [400], '0\r\n\r\n');
  });

  test('bytes that are no HTTP', async () => {
    await expectRefused(['\u0016\u0003\u0001 hello'], [0, 400]);
    await expectRefused(['GET / HTTP/9.9', `Host: ${host}`], [400, 505]);
  });
});

test('it listens on the loopback address only', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address);
  for (const address of [...others, '::1']) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port });
      socket.setTimeout(2_000, () => resolve(false));
      socket.on('connect', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect([address, reached]).toEqual([address, false]);
  }
});

test('no random Host or Origin passes but our own (fast-check)', () => {
  const text = fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6());
  fc.assert(
    fc.property(text, text, (foreignHost, foreignOrigin) => {
      fc.pre(foreignHost !== '127.0.0.1:4000' && foreignHost !== 'localhost:4000');
      fc.pre(foreignOrigin !== 'http://127.0.0.1:4000');
      const base = { method: 'GET', target: '/' };
      expect(refusalOf({ ...base, rawHeaders: ['Host', foreignHost] }, 4000)).not.toBeNull();
      expect(
        refusalOf({ ...base, rawHeaders: ['hOST', '127.0.0.1:4000', 'oRIGIN', foreignOrigin] }, 4000),
      ).not.toBeNull();
    }),
    { numRuns: 5_000 },
  );
});
