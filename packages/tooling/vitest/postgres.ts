import type { TestProject } from 'vitest/node';
import { startTestDatabase } from './test-database.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connects as the owner of a throwaway PostgreSQL server; each test file makes a database of its own there. */
    databaseUrl: string;
  }
}

/** One server a run: the one at SURCEASE_TEST_DATABASE_URL, shared by the packages, or one of this run alone. */
export default async function setup(project: TestProject) {
  const shared = process.env['SURCEASE_TEST_DATABASE_URL'];
  if (shared) {
    project.provide('databaseUrl', shared);
    return undefined;
  }
  const database = await startTestDatabase();
  project.provide('databaseUrl', database.url);
  return () => database.stop();
}
