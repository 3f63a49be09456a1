import { fileURLToPath } from 'node:url';

/** The provider's tables, for whoever migrates the database. */
export const identityMigrations = {
  schema: 'oidc',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
