import { defineConfig } from 'vitest/config';

/**
 * Journeys through the front door of the running product, in the mode that SURCEASE_E2E names: embedded (the default)
 * or distributed. The app's journeys in a browser run against the same server. One file at a time: they share it.
 */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts', '../network-admin/e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/support/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks',
  },
});
