import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EXIT_UNSUITABLE_RUNTIME } from '../../../electron/host/runtime-check.ts';
import type { CoreSupervisor } from '../../../electron/host/core-supervisor.ts';
import { SMALL_CORE_CONFIG, smallCoreSupervisor } from './fixtures/small-core.ts';

const ORIGIN = 'http://127.0.0.1:1';
const running: CoreSupervisor[] = [];

function supervisorOf(...options: Parameters<typeof smallCoreSupervisor>): CoreSupervisor {
  const supervisor = smallCoreSupervisor(...options);
  running.push(supervisor);
  return supervisor;
}

async function started(...options: Parameters<typeof smallCoreSupervisor>): Promise<CoreSupervisor> {
  const supervisor = supervisorOf(...options);
  await supervisor.start();
  return supervisor;
}

function get(supervisor: CoreSupervisor, target: string): Promise<Response> {
  return supervisor.handle(new Request(ORIGIN + target));
}

async function stateOf(supervisor: CoreSupervisor): Promise<{ pid: number; initialWorkspace: string | null }> {
  const response = await get(supervisor, '/pid');
  return (await response.json()) as { pid: number; initialWorkspace: string | null };
}

async function appCodeOf(response: Response): Promise<string> {
  const answer = (await response.json()) as { error: { data: { app: { code: string } } } };
  return answer.error.data.app.code;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((supervisor) => supervisor.close()));
});

describe('passing requests to the process of the core', () => {
  test('carries method, address, headers and binary bodies both ways', async () => {
    const supervisor = await started();
    const body = new Uint8Array(300_000).map((_, index) => index % 256);
    const response = await supervisor.handle(
      new Request(`${ORIGIN}/echo?q=%C3%B1`, { method: 'POST', body, headers: { 'x-sent': 'yes' } }),
    );
    expect(await response.bytes()).toEqual(body);
    expect(response.headers.get('x-method')).toBe('POST');
    expect(response.headers.get('x-sent')).toBe('yes');
    expect(response.headers.get('x-url')).toBe(`${ORIGIN}/echo?q=%C3%B1`);
  });

  test('carries an answer without a body and headers that come twice', async () => {
    const supervisor = await started();
    const empty = await get(supervisor, '/nothing');
    expect([empty.status, empty.body, empty.headers.get('x-kind')]).toEqual([204, null, 'empty']);
    const cookies = await get(supervisor, '/cookies');
    expect(cookies.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('answers many requests at a time, each its own', async () => {
    const supervisor = await started();
    const texts = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const request = new Request(`${ORIGIN}/echo`, { method: 'POST', body: `nr ${index}` });
        return (await supervisor.handle(request)).text();
      }),
    );
    expect(texts).toEqual(Array.from({ length: 200 }, (_, index) => `nr ${index}`));
  });

  test('takes a body of 30 MB and refuses one byte more', async () => {
    const supervisor = await started();
    const limit = 30 * 1024 * 1024;
    const post = (size: number) =>
      supervisor.handle(new Request(`${ORIGIN}/echo`, { method: 'POST', body: new Uint8Array(size) }));
    expect((await (await post(limit)).bytes()).byteLength).toBe(limit);
    const refused = await post(limit + 1);
    expect(refused.status).toBe(413);
    expect(await appCodeOf(refused)).toBe('request-too-large');
  });

  test('an exception of the core gives 500 without its message', async () => {
    const supervisor = await started();
    const response = await get(supervisor, '/throw');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('Jantje');
  });
});

describe('locking', () => {
  test('answers the lock, ends the process and serves from a new one', async () => {
    const supervisor = await started();
    const before = await stateOf(supervisor);
    const slow = get(supervisor, '/slow?ms=100');
    const locked = await supervisor.handle(new Request(`${ORIGIN}/api/trpc/session.lock`, { method: 'POST' }));
    expect(await locked.json()).toEqual({ locked: true });
    expect(await (await slow).text()).toBe('late');
    const after = await stateOf(supervisor);
    expect(after.pid).not.toBe(before.pid);
    expect(isAlive(before.pid)).toBe(false);
  });

  test('does not wait for a long answer: it is told that the core has stopped', async () => {
    const supervisor = await started({ limits: { lockGrace: 200 } });
    const { pid } = await stateOf(supervisor);
    const slow = get(supervisor, '/slow?ms=60000');
    await supervisor.lock();
    expect(await appCodeOf(await slow)).toBe('core-stopped');
    expect(isAlive(pid)).toBe(false);
  });

  test('requests that arrive during the change wait for the new process', async () => {
    const supervisor = await started();
    const { pid } = await stateOf(supervisor);
    const locking = supervisor.lock();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await delay(index * 10);
        return (await get(supervisor, '/pid')).status;
      }),
    );
    await locking;
    expect(new Set(answers)).toEqual(new Set([200]));
    expect((await stateOf(supervisor)).pid).not.toBe(pid);
  });

  test('ten locks in a row leave one process', async () => {
    const supervisor = await started();
    const pids: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      pids.push((await stateOf(supervisor)).pid);
      await supervisor.lock();
    }
    pids.push((await stateOf(supervisor)).pid);
    expect(new Set(pids).size).toBe(11);
    expect(pids.filter(isAlive)).toEqual(pids.slice(-1));
  });

  test('the file given at the start is not offered again after a lock; another file can be', async () => {
    const supervisor = await started({ config: { ...SMALL_CORE_CONFIG, initialWorkspace: '/files/a.groeikaart' } });
    expect((await stateOf(supervisor)).initialWorkspace).toBe('/files/a.groeikaart');
    await supervisor.lock();
    expect((await stateOf(supervisor)).initialWorkspace).toBeNull();
    await supervisor.openFile('/files/b.groeikaart');
    expect((await stateOf(supervisor)).initialWorkspace).toBe('/files/b.groeikaart');
  });

  test('a file that is opened while the core is being replaced is not lost', async () => {
    const supervisor = await started();
    for (const wait of [0, 5, 10, 20, 40, 80]) {
      const file = `/files/${String(wait)}.groeikaart`;
      const locking = supervisor.lock();
      await delay(wait);
      await supervisor.openFile(file);
      await locking;
      expect((await stateOf(supervisor)).initialWorkspace).toBe(file);
    }
  });
});

describe('a core that stops', () => {
  test('answers what was under way with core-stopped and is started again', async () => {
    const supervisor = await started({ limits: { backOff: 10 } });
    const [slow, crash] = await Promise.all([get(supervisor, '/slow?ms=60000'), get(supervisor, '/crash')]);
    expect([slow.status, crash.status]).toEqual([503, 503]);
    expect(await appCodeOf(slow)).toBe('core-stopped');
    expect((await get(supervisor, '/pid')).status).toBe(200);
  });

  test('is given up after three crashes in the period', async () => {
    let givenUp = 0;
    const supervisor = await started({ limits: { backOff: 10 }, onGivenUp: () => (givenUp += 1) });
    for (let count = 0; count < 3; count += 1) {
      expect((await get(supervisor, '/crash')).status).toBe(503);
    }
    expect((await get(supervisor, '/pid')).status).toBe(503);
    expect(givenUp).toBe(1);
  });

  test('crashes that lie further apart are forgiven', async () => {
    const supervisor = await started({ limits: { backOff: 10, crashPeriod: 1 } });
    for (let count = 0; count < 5; count += 1) await get(supervisor, '/crash');
    expect((await get(supervisor, '/pid')).status).toBe(200);
  });

  test('a core that never comes up is given up', async () => {
    const supervisor = supervisorOf({ script: 'crashing-process.ts', limits: { backOff: 10 } });
    await expect(supervisor.start()).rejects.toThrow('The core has stopped');
    expect((await get(supervisor, '/pid')).status).toBe(503);
  });

  test('a core that refuses the runtime is not tried again', async () => {
    process.env['SMALL_CORE_EXIT_CODE'] = String(EXIT_UNSUITABLE_RUNTIME);
    let givenUp = 0;
    const supervisor = supervisorOf({
      script: 'crashing-process.ts',
      limits: { backOff: 60_000 },
      onGivenUp: () => (givenUp += 1),
    });
    await expect(supervisor.start()).rejects.toMatchObject({ exitCode: EXIT_UNSUITABLE_RUNTIME });
    expect(givenUp).toBe(1);
    delete process.env['SMALL_CORE_EXIT_CODE'];
  });
});

describe('closing', () => {
  test('ends the process; later requests are told', async () => {
    const supervisor = await started();
    const { pid } = await stateOf(supervisor);
    await supervisor.close();
    expect(isAlive(pid)).toBe(false);
    expect(await appCodeOf(await get(supervisor, '/pid'))).toBe('core-stopped');
  });

  test('ends a core that takes too long', async () => {
    const supervisor = await started({
      config: { ...SMALL_CORE_CONFIG, version: 'slow-close' },
      limits: { close: 100 },
    });
    const { pid } = await stateOf(supervisor);
    await supervisor.close();
    expect(isAlive(pid)).toBe(false);
  });
});

test('a core does not outlive a shell that ends without warning', async () => {
  const script = path.join(import.meta.dirname, 'fixtures', 'shell-process.ts');
  const shell = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = (await once(shell.stdout, 'data')) as [Buffer];
  const pid = Number(printed.toString());
  expect(isAlive(pid)).toBe(true);
  shell.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
});
