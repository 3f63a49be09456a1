import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * By name, wherever it runs: vitest’s own order follows how long files took the last time, and what one journey leaves
 * in the shared server would be met by another one on some machines alone.
 */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((left, right) => (left.moduleId < right.moduleId ? -1 : 1));
  }
}

/**
 * Journeys through the front door of the running product, in the mode that SURCEASE_E2E names: embedded (the default)
 * or distributed. The app's journeys in a browser run against the same server. One file at a time: they share it.
 */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts', '../network-admin/e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/support/global-setup.ts'],
    fileParallelism: false,
    sequence: { sequencer: ByName },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks',
  },
});
