import { identityMigrations } from '@surcease/identity';
import { migrate } from '@surcease/persistence';
import { contextMigrations } from './subgraph-list.js';

/** Brings the whole database to the present: the platform, the identity provider, every context. */
export function migrateNetwork(config: {
  url: string;
  secret: string;
  onMigration?: (schema: string, name: string) => void;
}): Promise<void> {
  return migrate({ ...config, sources: [identityMigrations, ...contextMigrations] });
}
