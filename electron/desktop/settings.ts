import Conf from 'conf';
import { z } from 'zod';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

/** Place and size of a window on the screens, in device-independent pixels. */
export type Bounds = Readonly<z.infer<typeof boundsSchema>>;

const windowStateSchema = z.object({ bounds: boundsSchema, isMaximized: z.boolean() });
/** How the window was left. */
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

const languageSchema = z.enum(['nl', 'en']).catch('nl');

/** What the desktop shell remembers of itself, in `desktop.json` in the data folder; no data of a school. */
export interface DesktopSettings {
  window(): WindowState | null;
  setWindow(state: WindowState): void;
  language(): 'nl' | 'en';
  setLanguage(language: 'nl' | 'en'): void;
}

/** Opens the settings; a file that cannot be read counts as empty, and what does not fit is passed over. */
export function openSettings(dataDirectory: string): DesktopSettings {
  const store = new Conf<Record<string, unknown>>({
    cwd: dataDirectory,
    configName: 'desktop',
    clearInvalidConfig: true,
    configFileMode: 0o600,
  });
  return {
    window: () =>
      windowStateSchema
        .nullable()
        .catch(null)
        .parse(store.get('window') ?? null),
    setWindow: (state) => store.set('window', state),
    language: () => languageSchema.parse(store.get('language')),
    setLanguage: (language) => store.set('language', language),
  };
}
