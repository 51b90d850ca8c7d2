import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/find-chromium.mjs';

/** The option of the test fixtures that says which program a test runs against. */
interface HostOptions {
  readonly host: 'browser' | 'desktop-double' | 'electron';
}

const executablePath = await findChromium();

/**
 * One suite, three hosts: the browser shell; the desktop shell's own main and preload code against a double of
 * Electron; and, where its binary is installed, Electron itself.
 */
export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: CHROMIUM_ARGUMENTS,
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'desktop', use: { host: 'desktop-double' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
