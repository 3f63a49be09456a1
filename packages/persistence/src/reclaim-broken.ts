import type pg from 'pg';

/**
 * Takes connections back that ended while they were in use. Kysely keeps one for good whose rollback fails, and a
 * rollback on a connection that is gone always does: ten transactions cut short, and nobody writes again.
 */
export function reclaimBroken(pool: pg.Pool): void {
  const inUse = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!inUse.has(client)) return;
      client.release(true);
      client.release = () => undefined; // Whoever held it may still give it back.
    });
  });
}
