import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their file (*.spec.ts); tests that need the database or a server stand in test/. */
export const preset = (needsDatabase: boolean) =>
  defineConfig({
    resolve: { alias: oneGraphql() },
    test: {
      include: ['src/**/*.spec.ts', 'test/**/*.test.ts'],
      testTimeout: 20_000,
      hookTimeout: 60_000,
      pool: 'forks',
      isolate: false,
      globalSetup: needsDatabase ? [fileURLToPath(new URL('./postgres.ts', import.meta.url))] : [],
    },
  });

/** vite would take graphql's ES modules while TypeGraphQL loads its CommonJS: two copies, and no instanceof holds. */
function oneGraphql() {
  try {
    return [{ find: /^graphql$/, replacement: createRequire(join(process.cwd(), 'package.json')).resolve('graphql') }];
  } catch {
    return [];
  }
}
