import { expect, test } from '../support/fixtures.ts';

const BRIDGE = [
  'canRememberPassphrase',
  'chooseFolder',
  'chooseWorkspaceToCreate',
  'chooseWorkspaceToOpen',
  'forgetPassphrase',
  'onMenuCommand',
  'recallPassphrase',
  'rememberPassphrase',
  'setLanguage',
  'shell',
];

test('the page has nothing of Node or Electron but the bridge', async ({ groeikaart, page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as { groeikaartDesktop?: object }).groeikaartDesktop ?? {}).sort(),
    isSecure: window.isSecureContext,
  }));
  expect(found).toEqual({ node: [], bridge: groeikaart.host === 'browser' ? [] : BRIDGE, isSecure: true });
});

test('the API answers nobody without the token', async ({ page }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      [{}, { authorization: 'Bearer wrong' }, { authorization: 'Bearer' }].map(
        async (headers: Record<string, string>) => {
          const response = await fetch('/api/trpc/session.state', { headers });
          return response.status;
        },
      ),
    ),
  );
  expect(statuses).toEqual([401, 401, 401]);
});

test('the policy of the page stops what is not ours', async ({ groeikaart, page }) => {
  groeikaart.allowProblem(/Content Security Policy|violates the following|ERR_BLOCKED|Refused to|status of 404/);
  const outcome = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const fetched = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'stopped',
    );
    const add = (html: string): void => {
      const place = document.createElement('div');
      place.innerHTML = html;
      document.body.append(place);
    };
    add('<img src="https://example.com/a.png">');
    add('<img src="/none.png" onerror="window.hacked = 1">');
    add('<iframe src="https://example.com/"></iframe>');
    add('<style>body { color: red }</style>');
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 2';
    document.body.append(script);
    // From a timer, since what a test runs itself is exempt from the policy.
    const evaluated = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          const made = Reflect.construct(Function, ['return "ran"']) as () => string;
          resolve(made());
        } catch {
          resolve('stopped');
        }
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { violated: [...new Set(violated)].sort(), fetched, evaluated, hacked: 'hacked' in window };
  });
  expect(outcome.fetched).toBe('stopped');
  expect(outcome.evaluated).toBe('stopped');
  expect(outcome.hacked).toBe(false);
  expect(outcome.violated).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-attr', 'script-src-elem']),
  );
});

test.describe('on the desktop', () => {
  test.skip(({ host }) => host === 'browser', 'in a browser the user may go where he wants');

  const addresses = [
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:window.gone=1',
  ];

  test('the page cannot be left, and opens no windows', async ({ groeikaart, page }) => {
    groeikaart.allowProblem(/request left the machine|Not allowed|Content Security Policy|violates|frame/i);
    const before = page.url();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.textContent = 'away';
      link.id = 'away';
      document.body.prepend(link);
    });
    const link = page.locator('#away');
    for (const address of addresses) {
      for (const target of ['_self', '_blank']) {
        await link.evaluate(
          (element, attributes) => {
            for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          },
          { href: address, target },
        );
        await link.click({ noWaitAfter: true, force: true });
        await expect.poll(() => page.context().pages().length, address).toBe(1);
        await expect(link, address).toBeAttached();
        expect(page.url()).toBe(before);
      }
    }
    expect(await page.evaluate(() => 'gone' in window)).toBe(false);
    const record = await groeikaart.desktop?.ask('record', null);
    expect(record?.leakedRequests ?? []).toEqual([]);
    expect(record?.askedWindows.filter((asked) => asked.startsWith('allowed')) ?? []).toEqual([]);
  });
});
