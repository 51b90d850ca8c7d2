import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCall, OWN_FRAME, startDesktop, type RunningDesktop } from '../../support/electron-double/pageless-desktop.ts';

let running: RunningDesktop;

beforeAll(async () => {
  running = await startDesktop();
});
afterAll(() => running.quit());

/** Every call of the bridge with arguments that fit. */
const CALLS: Readonly<Record<string, unknown[]>> = {
  'groeikaart:canRememberPassphrase': [],
  'groeikaart:chooseFolder': [],
  'groeikaart:chooseWorkspaceToCreate': ['school'],
  'groeikaart:chooseWorkspaceToOpen': [],
  'groeikaart:forgetPassphrase': ['/files/a.groeikaart'],
  'groeikaart:recallPassphrase': ['/files/a.groeikaart'],
  'groeikaart:rememberPassphrase': ['/files/a.groeikaart', 'een lange wachtzin'],
  'groeikaart:setLanguage': ['nl'],
};

async function outcomes(calls: readonly ReturnType<typeof aCall>[]): Promise<(string | boolean)[]> {
  const results = await running.desktop.ask('calls', calls);
  return results.map((result) => (result.ok ? true : result.message));
}

test('the list of channels is closed', async () => {
  const { channels } = await running.desktop.ask('record', null);
  expect(channels).toEqual(Object.keys(CALLS));
});

describe('who may call', () => {
  test('our own page, in its top frame', async () => {
    const calls = Object.entries(CALLS).map(([channel, args]) => aCall({ channel, args }));
    expect(await outcomes(calls)).toEqual(calls.map(() => true));
  });

  test.each([
    null,
    { url: 'https://example.com/', parent: null },
    { url: 'app://attacker/', parent: null },
    { url: 'app://groeikaart.attacker/', parent: null },
    { url: 'app://groeikaart@attacker/', parent: null },
    { url: 'app://user@groeikaart/', parent: null },
    { url: 'app://groeikaart:99/', parent: null },
    { url: 'file:///groeikaart/index.html', parent: null },
    { url: 'about:blank', parent: null },
    { url: 'data:text/html,app://groeikaart/', parent: null },
    { url: '', parent: null },
    { url: OWN_FRAME.url, parent: { url: OWN_FRAME.url } },
    { url: OWN_FRAME.url, parent: { url: 'https://example.com/' } },
  ])('nobody else: %j', async (frame) => {
    const calls = Object.entries(CALLS).map(([channel, args]) => aCall({ channel, args, frame }));
    expect(await outcomes(calls)).toEqual(calls.map(() => 'Error: Refused'));
  });
});

describe('what may be called', () => {
  test('other channels do not exist', async () => {
    const names = [
      '',
      'chooseFolder',
      'groeikaart:',
      'groeikaart:constructor',
      'groeikaart:__proto__',
      'groeikaart:menuCommand',
      'eval',
    ];
    const results = await outcomes(names.map((channel) => aCall({ channel })));
    expect(results).toEqual(names.map((channel) => `No handler registered for '${channel}'`));
  });

  test.each([
    ['groeikaart:chooseFolder', ['extra']],
    ['groeikaart:chooseWorkspaceToCreate', []],
    ['groeikaart:chooseWorkspaceToCreate', ['']],
    ['groeikaart:chooseWorkspaceToCreate', ['x'.repeat(201)]],
    ['groeikaart:chooseWorkspaceToCreate', [{ toString: 'x' }]],
    ['groeikaart:rememberPassphrase', ['/a']],
    ['groeikaart:rememberPassphrase', ['/a', '']],
    ['groeikaart:rememberPassphrase', ['/a', 'x'.repeat(1025)]],
    ['groeikaart:rememberPassphrase', ['/a', 'b', 'c']],
    ['groeikaart:recallPassphrase', [['/a']]],
    ['groeikaart:recallPassphrase', ['x'.repeat(4097)]],
    ['groeikaart:forgetPassphrase', [null]],
    ['groeikaart:setLanguage', ['de']],
    ['groeikaart:setLanguage', ['constructor']],
    ['groeikaart:setLanguage', [['nl']]],
  ])('%s does not take %j', async (channel, args) => {
    expect(await outcomes([aCall({ channel, args })])).toEqual(['Error: Refused']);
  });

  test('10,000 random calls: each is answered, none harms the program (fast-check)', async () => {
    const channels = Object.keys(CALLS);
    const value = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
      fc.string({ maxLength: 5_000 }),
      fc.constantFrom('nl', 'en', '__proto__', '../../etc/passwd', 'a\u0000b'),
    );
    const call = fc.record({ channel: fc.constantFrom(...channels), args: fc.array(value, { maxLength: 4 }) });
    const samples = fc.sample(call, { numRuns: 10_000, seed: 20_261_123 }).map((sample) => aCall(sample));
    let answered = 0;
    for (let start = 0; start < samples.length; start += 500) {
      const results = await outcomes(samples.slice(start, start + 500).map(aCallThatCanBeSent));
      answered += results.filter(
        (result) => result === true || result === 'Error: Refused' || result === 'Error: Failed',
      ).length;
    }
    expect(answered).toBe(10_000);
    expect(await outcomes([aCall()])).toEqual([true]);
  });
});

/** What cannot be copied to another process never reaches a handler: a page gets an error before it is sent. */
function aCallThatCanBeSent(call: ReturnType<typeof aCall>): ReturnType<typeof aCall> {
  try {
    return { ...call, args: structuredClone(call.args) };
  } catch {
    return { ...call, args: [] };
  }
}

describe('remembering a passphrase', () => {
  const file = '/files/De Regenboog.groeikaart';
  const passphrase = 'een wachtzin die nergens in klare tekst staat';

  function call(name: string, ...args: unknown[]): Promise<readonly unknown[]> {
    return running.desktop
      .ask('calls', [aCall({ channel: `groeikaart:${name}`, args })])
      .then((results) => results.map((result) => (result.ok ? result.value : result.message)));
  }

  test('keeps it enciphered, gives it back, and forgets it', async () => {
    expect(await call('rememberPassphrase', file, passphrase)).toEqual([true]);
    const kept = readFileSync(path.join(running.dataDirectory, 'passphrases.json'), 'utf8');
    expect(kept).not.toContain(passphrase);
    expect(kept).not.toContain(Buffer.from(passphrase).toString('base64'));
    expect(kept).not.toContain('Regenboog');
    expect(await call('recallPassphrase', file)).toEqual([passphrase]);
    expect(await call('recallPassphrase', '/files/another.groeikaart')).toEqual([null]);
    await call('forgetPassphrase', file);
    expect(await call('recallPassphrase', file)).toEqual([null]);
  });

  test.skipIf(process.platform !== 'linux').each(['basic_text', 'unknown'] as const)(
    'the backend %s is refused',
    async (storageBackend) => {
      const weak = await startDesktop({ storageBackend });
      const results = await weak.desktop.ask('calls', [
        aCall(),
        aCall({ channel: 'groeikaart:rememberPassphrase', args: [file, passphrase] }),
        aCall({ channel: 'groeikaart:recallPassphrase', args: [file] }),
      ]);
      expect(results.map((result) => result.ok && result.value)).toEqual([false, false, null]);
      await weak.quit();
    },
  );
});
