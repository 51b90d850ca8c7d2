import { defineConfig } from 'vitest/config';

/** Unit, integration, migration, security and architecture tests; the browser is Playwright's. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{unit,integration,migrations,security,architecture}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    passWithNoTests: false,
    restoreMocks: true,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
