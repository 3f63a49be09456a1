import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { ensureRoles } from './roles.js';

/** One schema's migrations: dated SQL files, forward only. */
export interface MigrationSource {
  schema: string;
  directory: string;
}

const platform: MigrationSource = {
  schema: 'surcease',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};

interface MigrateConfig {
  /** The owner's connection string. */
  url: string;
  /** What the roles' passwords are derived from. */
  secret: string;
  sources: readonly MigrationSource[];
  onMigration?: (schema: string, name: string) => void;
}

/** Brings a database to the present: roles, the platform's schemas, then each context's, under one lock. */
export async function migrate({ url, secret, sources, onMigration }: MigrateConfig): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('surcease migrations'))");
    await ensureRoles(client, secret);
    await client.query('create schema if not exists migrations');
    for (const source of [platform, ...sources]) {
      const ran = await runner({
        dbClient: client,
        dir: source.directory,
        direction: 'up',
        migrationsSchema: 'migrations',
        migrationsTable: source.schema,
        checkOrder: true,
        noLock: true,
        log: () => undefined,
      });
      for (const { name } of ran) onMigration?.(source.schema, name);
    }
  } finally {
    await client.end();
  }
}
