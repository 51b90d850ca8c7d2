import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRequest, startDesktop, type RunningDesktop } from '../../support/electron-double/pageless-desktop.ts';

let running: RunningDesktop;

beforeAll(async () => {
  running = await startDesktop();
});
afterAll(() => running.quit());

/** Addresses that a page, a link or a redirect may try; none of them is ours. */
const FOREIGN_ADDRESSES = [
  'https://example.com/',
  'http://example.com/',
  'http://127.0.0.1:8080/',
  'http://localhost/',
  'https://groeikaart/',
  'https://app.attacker/',
  'app://attacker/',
  'app://groeikaart.attacker/',
  'app://groeikaart@attacker/',
  'app://user@groeikaart/',
  'app://user:secret@groeikaart/',
  'app://groeikaart:8080/',
  'app://attacker/app://groeikaart/',
  'app://attacker#app://groeikaart/',
  'app:groeikaart/',
  'app:///groeikaart/',
  'apps://groeikaart/',
  'xapp://groeikaart/',
  'file:///etc/passwd',
  'file://groeikaart/index.html',
  '\\\\host\\share\\file.exe',
  '//example.com/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.com/5d1c',
  'about:blank',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://groeikaart/',
  'filesystem:app://groeikaart/temporary/x',
  'mailto:iemand@example.com',
  'ms-msdt:/id PCWDiagnostic',
  'vbscript:msgbox(1)',
  'ftp://example.com/',
  'ws://example.com/',
  '',
  'not an address',
];

describe('leaving our own pages', () => {
  test.each(FOREIGN_ADDRESSES)('navigation, redirect and window are refused: %j', async (address) => {
    const stopped = await running.desktop.ask('navigation', address);
    expect(stopped).toEqual({ navigate: true, frame: true, redirect: true });
    expect(await running.desktop.ask('windowOpen', address)).toBe('deny');
  });

  test('our own addresses may be gone to, but not opened in a window', async () => {
    for (const address of ['app://groeikaart/', 'app://groeikaart/team?a=1#b']) {
      const stopped = await running.desktop.ask('navigation', address);
      expect([address, stopped]).toEqual([address, { navigate: false, frame: false, redirect: false }]);
      expect(await running.desktop.ask('windowOpen', address)).toBe('deny');
    }
  });

  test('webviews are never attached', async () => {
    expect(await running.desktop.ask('webviewStopped', null)).toBe(true);
  });

  test.each(FOREIGN_ADDRESSES.filter((address) => !address.startsWith('devtools:')))(
    'a request is blocked: %j',
    async (address) => {
      expect(await running.desktop.ask('requestCancelled', address)).toBe(true);
    },
  );

  test('only our own requests pass', async () => {
    expect(await running.desktop.ask('requestCancelled', 'app://groeikaart/assets/x.js')).toBe(false);
    expect(await running.desktop.ask('requestCancelled', 'blob:app://groeikaart/5d1c')).toBe(false);
    expect(await running.desktop.ask('requestCancelled', 'blob:app://groeikaart.attacker/5d1c')).toBe(true);
  });

  test('only what our own page made may be downloaded', async () => {
    expect(await running.desktop.ask('downloadStopped', 'blob:app://groeikaart/5d1c')).toBe(false);
    for (const address of [
      'https://example.com/x.exe',
      'blob:https://example.com/5d1c',
      'data:text/csv,a',
      'file:///etc/passwd',
    ]) {
      expect([address, await running.desktop.ask('downloadStopped', address)]).toEqual([address, true]);
    }
  });
});

describe('permissions', () => {
  test.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'fullscreen',
    'geolocation',
    'idle-detection',
    'media',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'storage-access',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'unknown',
  ])('%s is denied, asked or checked', async (permission) => {
    expect(await running.desktop.ask('permission', permission)).toEqual({ requested: false, checked: false });
  });

  test('devices and the screen are denied', async () => {
    for (const kind of ['hid', 'serial', 'usb'] as const) expect(await running.desktop.ask('device', kind)).toBe(false);
    expect(await running.desktop.ask('display', null)).toBe(false);
  });
});

describe('what the program tells Electron', () => {
  test('one scheme with the least privileges, the sandbox, no network', async () => {
    const record = await running.desktop.ask('record', null);
    expect(record.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(record.isSandboxEnabled).toBe(true);
    expect(record.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND');
    expect(record.handledSchemes).toEqual(['app']);
    expect(record.isSpellCheckerEnabled).toBe(false);
    expect(record.userData).toBe(running.dataDirectory);
  });

  test('one session, in memory', async () => {
    const { partitions } = await running.desktop.ask('record', null);
    expect(partitions).toHaveLength(1);
    expect(partitions.filter((partition) => partition.startsWith('persist:'))).toEqual([]);
  });

  test('one window with safe preferences', async () => {
    const { windows } = await running.desktop.ask('record', null);
    expect(windows).toHaveLength(1);
    const { preload, ...preferences } = windows[0]?.webPreferences ?? {};
    expect(String(preload).endsWith(path.join('dist', 'preload', 'preload.cjs'))).toBe(true);
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: true,
    });
  });

  test('the packaged program has no developer tools and none of their requests', async () => {
    const packaged = await startDesktop({ isPackaged: true });
    try {
      const { windows } = await packaged.desktop.ask('record', null);
      expect(windows[0]?.webPreferences['devTools']).toBe(false);
      expect(await packaged.desktop.ask('requestCancelled', 'devtools://devtools/bundled/inspector.html')).toBe(true);
    } finally {
      await packaged.quit();
    }
  });

  test('the menu has nothing that reloads or inspects', async () => {
    const menu = await running.desktop.ask('menu', null);
    const roles = menu.flatMap((entry) => [entry, ...entry.items]).map((entry) => entry.role?.toLowerCase());
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forcereload');
    expect(roles).not.toContain('toggledevtools');
  });
});

describe('the scheme of the program', () => {
  test('serves our own page', async () => {
    const answer = await running.desktop.ask('request', aRequest());
    expect([answer.status, answer.body.includes('<html')]).toEqual([200, true]);
  });

  test.each([
    'app://attacker/',
    'app://groeikaart.attacker/',
    'app://user@groeikaart/',
    'app://groeikaart:1/',
    'app:x',
  ])('another host is refused: %s', async (url) => {
    // The headers of Fetch allow no user in an address: such a request cannot even be made.
    const status = await running.desktop.ask('request', aRequest({ url })).then(
      (answer) => answer.status,
      () => 'impossible',
    );
    expect([403, 'impossible']).toContain(status);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('method %s is refused', async (method) => {
    expect((await running.desktop.ask('request', aRequest({ method }))).status).toBe(403);
  });

  test.each(['null', 'https://example.com', 'app://attacker', 'app://groeikaart.attacker', 'file://', ''])(
    'a foreign origin %j is refused, by header and by initiator',
    async (origin) => {
      const headers = [['origin', origin] as const];
      expect((await running.desktop.ask('request', aRequest({ headers }))).status).toBe(403);
      expect((await running.desktop.ask('request', aRequest({ initiator: origin }))).status).toBe(403);
    },
  );

  test.each([
    [[]],
    [[['authorization', 'Bearer wrong']]],
    [[['authorization', 'Bearer ']]],
    [[['authorization', 'Basic TOKEN']]],
    [[['cookie', 'token=TOKEN']]],
  ] as const)('the API wants the token: %j', async (headers) => {
    const sent = headers.map(([name, value]) => [name, value.replace('TOKEN', running.token)] as const);
    const url = 'app://groeikaart/api/trpc/session.state';
    expect((await running.desktop.ask('request', aRequest({ url, headers: sent }))).status).toBe(401);
  });

  test('the token is long, and another one in every run', async () => {
    const second = await startDesktop();
    expect(running.token.length).toBeGreaterThanOrEqual(43);
    expect(second.token).not.toBe(running.token);
    await second.quit();
  });

  test('200 spellings of traversal reach no file outside the interface', async () => {
    const outside = readFileSync('package.json', 'utf8').slice(0, 40);
    const ups = ['..', '%2e%2e', '.%2e', '%2E.', '..;', '%252e%252e', '..%00', '%c0%ae%c0%ae', '..\\', '....'];
    const slashes = ['/', '%2f', '\\', '%5c', '//'];
    const targets = ['package.json', 'electron/core/index.ts', 'core/core-process.js', 'etc/passwd'];
    const urls = ups.flatMap((up) =>
      slashes.flatMap((slash) =>
        targets.map((target) => `app://groeikaart/${up}${slash}${up}${slash}${up}${slash}${target}`),
      ),
    );
    expect(urls).toHaveLength(200);
    for (const url of urls) {
      const { status, body } = await running.desktop.ask('request', aRequest({ url }));
      const isPage = status === 200 && body.includes('<html');
      expect([url, isPage || status === 404]).toEqual([url, true]);
      expect(body).not.toContain(outside);
      expect(body).not.toContain('root:');
    }
  });
});

test.skipIf(process.platform === 'win32')('the data folder is the user’s alone', () => {
  expect(statSync(running.dataDirectory).mode & 0o777).toBe(0o700);
});
