/** How a test wants the double to behave; travels in the environment of the double's process. */
export interface DoubleConfig {
  /** How windows get a real page in Chromium; null for tests of the main process alone. */
  readonly page: PageConfig | null;
  readonly isPackaged: boolean;
  /** Password manager that the double pretends to have. */
  readonly storageBackend: 'gnome_libsecret' | 'basic_text' | 'unknown';
}

/** How Chromium is started. */
export interface PageConfig {
  /** Path of Chrome, Chromium or Edge; null is the one of Playwright. */
  readonly executablePath: string | null;
  readonly args: readonly string[];
  readonly headless: boolean;
  readonly locale: string | null;
  readonly timezoneId: string | null;
  readonly viewport: { readonly width: number; readonly height: number } | null;
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null;
  readonly reducedMotion: 'reduce' | 'no-preference' | null;
}

const VARIABLE = 'ELECTRON_DOUBLE';

/** The environment variables that carry a configuration. */
export function environmentOf(config: DoubleConfig): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(config) };
}

/** The configuration of this process. */
export function doubleConfig(): DoubleConfig {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('The double of Electron is started by its launcher');
  return JSON.parse(text) as DoubleConfig;
}
