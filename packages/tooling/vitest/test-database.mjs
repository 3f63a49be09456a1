import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts a PostgreSQL server whose data are thrown away with it.
 * By path, not by name: persistence is tested with this package, so this package cannot depend on it.
 */
export async function startTestDatabase() {
  const { startEmbeddedPostgres, throwawaySettings } = await import('../../persistence/dist/embedded/index.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'surcease-test-'));
  const server = await startEmbeddedPostgres({ dataDir, settings: throwawaySettings });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
