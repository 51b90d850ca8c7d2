import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCore, type Core } from '#core/index.ts';
import { TestCore, ROOT, clientOf, failureOf } from '../../support/test-core.ts';

let test: TestCore;
let core: Core;
const TOKEN = 'right';

beforeEach(() => {
  test = new TestCore();
  const renderer = test.path('renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p>page</p>');
  writeFileSync(join(renderer, 'assets', 'app.js'), 'export {};');
  writeFileSync(test.path('secret.js'), 'secret');
  core = createCore({
    token: TOKEN,
    shell: 'browser',
    version: '0.0.0',
    dataDirectory: test.path('other-data'),
    documentsDirectory: test.path('documents'),
    assetsDirectory: join(ROOT, 'assets'),
    rendererDirectory: renderer,
    importWorkerPath: join(ROOT, 'electron/core/services/import/import-worker.ts'),
    packageWorkerPath: '',
    initialWorkspace: null,
    onLock: () => undefined,
  });
});

afterEach(async () => {
  await core.close();
  await test.remove();
});

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  core.handle(new Request(`http://core.test${path}`, init));

describe('the API', () => {
  it.each([undefined, '', 'Bearer', 'Bearer wrong', `Bearer ${TOKEN}x`, `bearer ${TOKEN}`, TOKEN, `Basic ${TOKEN}`])(
    'refuses a request with the authorisation %j',
    async (authorization) => {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const response = await ask('/api/trpc/session.state', { headers });
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain('"status":"closed"');
    },
  );

  it('answers who carries the token', async () => {
    const response = await ask('/api/trpc/session.state', { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses the method %s', async (method) => {
    const response = await ask('/api/trpc/session.state', { method, headers: { authorization: `Bearer ${TOKEN}` } });
    expect(response.status).toBe(405);
  });

  it.each(['{', 'null', '[]', '{"0":{"__proto__":{"polluted":true}}}', '"x"', '{"path":1,"passphrase":{}}'])(
    'refuses the body %s with a typed error',
    async (body) => {
      const response = await ask('/api/trpc/session.open', {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      });
      expect(response.status).toBe(400);
      const answer = (await response.json()) as { error: { data: { app: { code: string } } } };
      expect(answer.error.data.app.code).toBe('invalid-input');
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('says not-found of a use case that there is not', async () => {
    const response = await ask('/api/trpc/no.such', { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(response.status).toBe(404);
  });

  it('refuses unknown fields, and names the field that is wrong', async () => {
    const api = clientOf(core, TOKEN);
    const input = { path: 1, passphrase: 'x', isAdmin: true } as unknown as { path: string; passphrase: string };
    const failure = await failureOf(api.session.open.mutate(input));
    expect(failure.code).toBe('invalid-input');
    expect(failure.fields.map(({ path }) => path)).toContain('path');
  });

  it('gives a bug of ours an incident id, and logs it without contents', async () => {
    const log: string[] = [];
    const broken = createCore({
      token: TOKEN,
      shell: 'browser',
      version: '0.0.0',
      dataDirectory: test.path('broken-data'),
      documentsDirectory: test.path('documents'),
      assetsDirectory: test.path('no-assets-secretname'),
      rendererDirectory: null,
      importWorkerPath: '',
      packageWorkerPath: '',
      initialWorkspace: null,
      onLock: () => undefined,
      log: (entry) => log.push(JSON.stringify(entry)),
    });
    const failure = await failureOf(clientOf(broken, TOKEN).session.openExample.mutate());
    await broken.close();
    expect(failure.code).toBe('unexpected');
    expect(failure.details['incident']).toMatch(/^[0-9a-f]{8}$/);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(String(failure.details['incident']));
    expect(log[0]).not.toContain('secretname');
  });
});

describe('the files of the interface', () => {
  it('come with a policy that lets nothing in and a nonce of their own each time', async () => {
    const [first, second] = [await ask('/'), await ask('/team?person=x')];
    const nonce = /content="([^"]+)"/.exec(await first.text())?.[1] ?? '';
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await second.text()).not.toContain(nonce);
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '//etc/passwd.js',
    '/assets/app.js%00.html',
    '/file:///etc/passwd.js',
    '/assets//app.js',
    '/ASSETS/app.js',
  ])('do not reach beyond their folder by %s', async (path) => {
    const response = await ask(path);
    expect(await response.text()).not.toContain('secret');
    expect(response.status).toBe(404);
  });

  it('are only read', async () => {
    expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
  });
});
