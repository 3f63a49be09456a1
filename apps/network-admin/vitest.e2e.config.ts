import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the server at SURCEASE_URL; one browser at a time. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
