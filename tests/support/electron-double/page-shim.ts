/** What the shim in the page needs to know. */
export interface ShimConfig {
  /** Origin of the pages that get the preload script. */
  readonly origin: string;
  /** Name of the function on the window by which calls leave the page; taken away before the page can see it. */
  readonly binding: string;
  /** Key of the registered symbol under which messages from the program come in. */
  readonly dispatchKey: string;
}

type PreloadScript = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;
type Outcome = { ok: true; value: unknown } | { ok: false; message: string };

/**
 * Runs the preload script in a page before its own scripts, with what Electron gives a sandboxed preload script.
 *
 * The text of this function is what runs, so it uses nothing from outside itself.
 */
export function runPreload(preload: PreloadScript, config: ShimConfig): void {
  const page = window as unknown as Record<PropertyKey, unknown>;
  const invokeMain = page[config.binding] as (channel: string, args: unknown[]) => Promise<Outcome>;
  Reflect.deleteProperty(page, config.binding);
  if (window !== window.top || location.origin !== config.origin) return;

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();
  const own = (channel: string): Listener[] => {
    const known = listeners.get(channel) ?? [];
    listeners.set(channel, known);
    return known;
  };
  Object.defineProperty(page, Symbol.for(config.dispatchKey), {
    value: (channel: string, args: unknown[]): void => {
      for (const listener of [...own(channel)]) listener({}, ...structuredClone(args));
    },
  });

  const off = (channel: string, listener: Listener): void => {
    const list = own(channel);
    const index = list.indexOf(listener);
    if (index >= 0) list.splice(index, 1);
  };
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const outcome = await invokeMain(channel, structuredClone(args));
      if (outcome.ok) return outcome.value;
      throw new Error(`Error invoking remote method '${channel}': ${outcome.message}`);
    },
    on: (channel: string, listener: Listener): void => {
      own(channel).push(listener);
    },
    off,
    removeListener: off,
  };

  /** Copies a value from one world to the other: functions become functions that copy, objects become frozen. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]): unknown => {
        const result: unknown = (value as (...args: unknown[]) => unknown)(...args.map(cross));
        return result instanceof Promise ? result.then(cross) : cross(result);
      };
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)])));
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown): void => {
      if (key in page) throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      Object.defineProperty(page, key, { value: cross(api), enumerable: true });
    },
  };

  const module = { exports: {} };
  preload(module, module.exports, (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A sandboxed preload script cannot load '${name}'`);
  });
}

/** The text that runs the preload script of a file in every document. */
export function preloadScript(preloadSource: string, config: ShimConfig): string {
  const wrapped = `function (module, exports, require) {${preloadSource}\n}`;
  return `(${runPreload.toString()})(${wrapped}, ${JSON.stringify(config)});`;
}
