import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { expect, test } from 'vitest';

const preload = path.resolve(import.meta.dirname, '../../../dist/preload/preload.cjs');

interface Surface {
  readonly exposed: Map<string, Record<string, unknown>>;
  readonly loaded: string[];
  readonly invoked: unknown[][];
  readonly listening: Map<string, (event: object, ...args: unknown[]) => void>;
}

/** Runs the built preload script with nothing but a stand-in for what Electron gives it. */
function runPreload(): Surface {
  if (!existsSync(preload)) throw new Error('The preload script is not built; run `npm run build` first.');
  const surface: Surface = { exposed: new Map(), loaded: [], invoked: [], listening: new Map() };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: Record<string, unknown>) => surface.exposed.set(key, api),
    },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        surface.invoked.push(args);
        return Promise.resolve('answer');
      },
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
        surface.listening.set(channel, listener),
      off: (channel: string) => surface.listening.delete(channel),
    },
  };
  const require = (name: string): unknown => {
    surface.loaded.push(name);
    if (name !== 'electron') throw new Error(`The preload script may not load ${name}`);
    return electron;
  };
  const module = { exports: {} };
  vm.runInNewContext(readFileSync(preload, 'utf8'), {
    require,
    module,
    exports: module.exports,
    Promise,
    Symbol,
    Object,
  });
  return surface;
}

test('the page gets these named functions and nothing else', () => {
  const { exposed, loaded } = runPreload();
  expect([...exposed.keys()]).toEqual(['groeikaartDesktop']);
  expect(new Set(loaded)).toEqual(new Set(['electron']));
  const api = exposed.get('groeikaartDesktop') ?? {};
  const shape = Object.fromEntries(Object.entries(api).map(([name, value]) => [name, typeof value]));
  expect(shape).toEqual({
    shell: 'string',
    chooseFolder: 'function',
    chooseWorkspaceToOpen: 'function',
    chooseWorkspaceToCreate: 'function',
    canRememberPassphrase: 'function',
    rememberPassphrase: 'function',
    recallPassphrase: 'function',
    forgetPassphrase: 'function',
    onMenuCommand: 'function',
    setLanguage: 'function',
  });
});

test('each function calls its own channel with its own arguments', async () => {
  const { exposed, invoked } = runPreload();
  const api = exposed.get('groeikaartDesktop') as Record<string, (...args: unknown[]) => Promise<unknown>>;
  await api['chooseFolder']?.('extra');
  await api['rememberPassphrase']?.('/a', 'b', 'extra');
  await api['setLanguage']?.('en');
  expect(invoked).toEqual([
    ['groeikaart:chooseFolder'],
    ['groeikaart:rememberPassphrase', '/a', 'b'],
    ['groeikaart:setLanguage', 'en'],
  ]);
});

test('a listener gets the command, never the event of Electron, and can be taken away', () => {
  const { exposed, listening } = runPreload();
  const api = exposed.get('groeikaartDesktop') as {
    onMenuCommand: (listener: (...args: unknown[]) => void) => () => void;
  };
  const heard: unknown[][] = [];
  const stop = api.onMenuCommand((...args) => heard.push(args));
  listening.get('groeikaart:menuCommand')?.({ sender: 'secret' }, 'undo');
  expect(heard).toEqual([['undo']]);
  stop();
  expect(listening.size).toBe(0);
});
