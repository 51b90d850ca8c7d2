import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DesktopProcess } from '../../support/electron-double/launch.ts';
import { launchDesktop } from '../../support/electron-double/launch.ts';
import {
  aCall,
  aRequest,
  startDesktopIn,
  type RunningDesktop,
} from '../../support/electron-double/pageless-desktop.ts';

const folders: string[] = [];
const running: RunningDesktop[] = [];

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'groeikaart-shell-'));
  folders.push(folder);
  return folder;
}

async function start(...args: Parameters<typeof startDesktopIn>): Promise<RunningDesktop> {
  const started = await startDesktopIn(...args);
  running.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.quit()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface SessionState {
  readonly status: 'closed' | 'open';
  readonly shell: string;
  readonly lastPath: string | null;
}

async function api(one: RunningDesktop, method: 'GET' | 'POST', procedure: string): Promise<unknown> {
  const headers = [['authorization', `Bearer ${one.token}`] as const, ['content-type', 'application/json'] as const];
  const url = `app://groeikaart/api/trpc/${procedure}`;
  const { body } = await one.desktop.ask('request', aRequest({ url, method, headers }));
  return (JSON.parse(body) as { result?: { data?: unknown } }).result?.data;
}

async function stateOf(one: RunningDesktop): Promise<SessionState> {
  return (await api(one, 'GET', 'session.state')) as SessionState;
}

async function firstWindow(desktop: DesktopProcess) {
  const { windows } = await desktop.ask('record', null);
  const [window] = windows;
  if (window === undefined) throw new Error('There is no window');
  return window;
}

function labels(entries: Awaited<ReturnType<typeof menuOf>>): (string | null)[] {
  return entries.flatMap((entry) => [entry.label, ...labels([...entry.items])]);
}

function menuOf(desktop: DesktopProcess) {
  return desktop.ask('menu', null);
}

async function call(one: RunningDesktop, name: string, ...args: unknown[]): Promise<unknown> {
  const [outcome] = await one.desktop.ask('calls', [aCall({ channel: `groeikaart:${name}`, args })]);
  return outcome?.ok === true ? outcome.value : outcome?.message;
}

describe('start and end', () => {
  test('the core runs behind the scheme; the program ends with code 0', async () => {
    const one = await start(aFolder());
    expect(await stateOf(one)).toMatchObject({ status: 'closed', shell: 'desktop', lastPath: null });
    expect(await one.desktop.quit()).toBe(0);
    expect(one.desktop.output).toBe('');
  });

  test('a data folder that cannot be used is told in a dialog', async () => {
    const file = path.join(aFolder(), 'file');
    writeFileSync(file, '');
    const desktop = launchDesktop({ args: ['--data-dir', file] });
    expect(await desktop.exited).toBe(1);
    expect(desktop.output).toContain('De gegevensmap kan niet worden gebruikt');
  });

  test.each([
    [['--workspace', 'plan.groeikaart']],
    [['--workspace=plan.groeikaart']],
    [['plan.groeikaart']],
    [['--some-chromium-switch=1', 'PLAN.GROEIKAART']],
  ])('a file on the command line is the one to unlock: %j', async (args) => {
    const one = await start(aFolder(), {}, args);
    const { lastPath } = await stateOf(one);
    expect([path.isAbsolute(lastPath ?? ''), path.basename(lastPath ?? '').toLowerCase()]).toEqual([
      true,
      'plan.groeikaart',
    ]);
  });
});

describe('a second start', () => {
  test('ends at once and brings the first to the front', async () => {
    const folder = aFolder();
    const one = await start(folder);
    await one.desktop.ask('minimise', null);
    const second = launchDesktop({ args: ['--data-dir', one.dataDirectory], env: { HOME: folder } });
    expect(await second.exited).toBe(0);
    await vi.waitFor(async () => expect((await firstWindow(one.desktop)).focusCount).toBe(1), 5_000);
  });

  test('hands its file to the first', async () => {
    const folder = aFolder();
    const one = await start(folder);
    const file = path.join(folder, 'second.groeikaart');
    const second = launchDesktop({ args: ['--data-dir', one.dataDirectory, file], env: { HOME: folder } });
    expect(await second.exited).toBe(0);
    await vi.waitFor(async () => expect((await stateOf(one)).lastPath).toBe(file), 5_000);
  });

  test('a file opened from the system becomes the one to unlock; other files are passed over', async () => {
    const folder = aFolder();
    const one = await start(folder);
    const file = path.join(folder, 'opened.groeikaart');
    expect(await one.desktop.ask('openFile', path.join(folder, 'photo.png'))).toEqual({ isDefaultPrevented: true });
    expect(await one.desktop.ask('openFile', file)).toEqual({ isDefaultPrevented: true });
    await vi.waitFor(async () => expect((await stateOf(one)).lastPath).toBe(file), 5_000);
  });
});

describe('locking', () => {
  test.each(['lock-screen', 'suspend'] as const)('%s locks the open workspace and tells the page', async (event) => {
    const one = await start(aFolder());
    await api(one, 'POST', 'session.openExample');
    expect((await stateOf(one)).status).toBe('open');
    await one.desktop.ask('power', event);
    await vi.waitFor(async () => {
      const { sent } = await firstWindow(one.desktop);
      expect(sent).toContainEqual({ channel: 'groeikaart:menuCommand', args: ['lock'] });
    }, 5_000);
    // The page of this test does nothing with the command: the program locks by itself.
    await vi.waitFor(async () => {
      const state = await stateOf(one);
      expect(state.status).toBe('closed');
      expect(state.lastPath).toMatch(/\.groeikaart$/);
    }, 5_000);
  });
});

describe('menu', () => {
  test('is Dutch at first, complete in both languages, and remembers the choice', async () => {
    const folder = aFolder();
    const one = await start(folder);
    const dutch = labels([...(await menuOf(one.desktop))]);
    expect(dutch).toContain('Ongedaan maken');
    expect(await call(one, 'setLanguage', 'en')).toBeUndefined();
    const english = labels([...(await menuOf(one.desktop))]);
    expect(english).toContain('Undo');
    expect(english).toHaveLength(dutch.length);
    expect(english.filter((label) => label === null || label === '')).toEqual([]);
    await one.desktop.quit();
    const again = await start(folder);
    expect(labels([...(await menuOf(again.desktop))])).toEqual(english);
  });

  test('sends each command to the page', async () => {
    const one = await start(aFolder());
    const commands = ['new', 'open', 'close', 'lock', 'undo', 'redo', 'settings', 'back-up'];
    for (const command of commands) await one.desktop.ask('clickMenu', command);
    const { sent } = await firstWindow(one.desktop);
    expect(sent.map(({ args }) => args)).toEqual(commands.map((command) => [command]));
  });
});

describe('dialogs', () => {
  test('give what the user chose, and null when he cancels', async () => {
    const one = await start(aFolder());
    const folder = path.resolve('/schools');
    const file = path.join(folder, 'a.groeikaart');
    await one.desktop.ask('answerDialogs', [folder, file, path.join(folder, 'new'), null, null, null]);
    expect(await call(one, 'chooseFolder')).toBe(folder);
    expect(await call(one, 'chooseWorkspaceToOpen')).toBe(file);
    expect(await call(one, 'chooseWorkspaceToCreate', 'x')).toEqual({ folder, fileName: 'new.groeikaart' });
    expect(await call(one, 'chooseFolder')).toBeNull();
    expect(await call(one, 'chooseWorkspaceToOpen')).toBeNull();
    expect(await call(one, 'chooseWorkspaceToCreate', 'x')).toBeNull();
  });

  test.each([
    '../../elsewhere/school',
    '..\\..\\elsewhere\\school',
    '/elsewhere/school',
    'C:\\elsewhere\\school',
    'school',
  ])('a suggested name cannot point to another folder: %s', async (name) => {
    const folder = aFolder();
    const one = await start(folder);
    await call(one, 'chooseWorkspaceToCreate', name);
    const { dialogs } = await one.desktop.ask('record', null);
    expect(dialogs.at(-1)?.defaultPath).toBe(path.join(folder, 'school.groeikaart'));
  });
});

describe('the window', () => {
  const left = { bounds: { x: 120, y: 80, width: 1000, height: 700 }, isMaximized: false };

  function writeSettings(folder: string, settings: unknown): void {
    writeFileSync(
      path.join(folder, 'data', 'desktop.json'),
      typeof settings === 'string' ? settings : JSON.stringify(settings),
    );
  }

  test('opens where it was left', async () => {
    const folder = aFolder();
    await (await start(folder)).desktop.quit();
    const kept = JSON.parse(readFileSync(path.join(folder, 'data', 'desktop.json'), 'utf8')) as { window: unknown };
    expect(kept.window).toMatchObject({ isMaximized: false });
    writeSettings(folder, { window: left });
    const again = await start(folder);
    expect((await firstWindow(again.desktop)).bounds).toEqual(left.bounds);
  });

  test.each([
    ['on a screen that is gone', { window: { ...left, bounds: { ...left.bounds, x: 5_000 } } }],
    ['above the screen', { window: { ...left, bounds: { ...left.bounds, y: -300 } } }],
    ['with impossible numbers', { window: { ...left, bounds: { x: 'a', y: null, width: -5, height: 1e9 } } }],
    ['with a broken settings file', '{"window": {'],
  ])('opens in a place of the system %s', async (_name, settings) => {
    const folder = aFolder();
    await (await start(folder)).desktop.quit();
    writeSettings(folder, settings);
    const again = await start(folder);
    expect((await firstWindow(again.desktop)).bounds).toEqual({ x: null, y: null, width: 1280, height: 840 });
  });

  test('is never larger than the screen nor smaller than the interface needs', async () => {
    const folder = aFolder();
    await (await start(folder)).desktop.quit();
    writeSettings(folder, { window: { ...left, bounds: { x: 0, y: 0, width: 9_000, height: 100 } } });
    const again = await start(folder);
    expect((await firstWindow(again.desktop)).bounds).toEqual({ x: 0, y: 0, width: 1920, height: 600 });
  });
});
