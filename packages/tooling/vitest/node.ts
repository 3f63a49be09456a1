import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const setup = fileURLToPath(new URL('./postgres.ts', import.meta.url));
const needsDatabase =
  existsSync('test') && globSync('test/**/*.ts').some((file) => readFileSync(file, 'utf8').includes("'databaseUrl'"));

/**
 * Unit tests stand beside their file (*.spec.ts); tests that need the database or a server stand in test/. Where one
 * of them injects 'databaseUrl', the run gets a PostgreSQL server.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts', 'test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    globalSetup: needsDatabase ? [setup] : [],
  },
});
