import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their file (*.spec.ts); tests that need the database or a server stand in test/. */
export default defineConfig({
  test: { include: ['src/**/*.spec.ts', 'test/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 60_000, pool: 'forks' },
});
