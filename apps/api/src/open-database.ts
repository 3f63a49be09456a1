import type { Logger } from '@surcease/observability';
import { StartupError, startEmbeddedPostgres } from '@surcease/persistence';
import pg from 'pg';
import type { DataFolder } from './data-folder.js';

/** The database of an installation, as its owner sees it. */
export interface OpenDatabase extends AsyncDisposable {
  ownerUrl: string;
  isEmbedded: boolean;
}

const MINIMUM_VERSION = 150_000;

const sentences: Record<string, string> = {
  ECONNREFUSED: 'Nothing listens there: start PostgreSQL, or correct host and port in DATABASE_URL.',
  ENOTFOUND: 'The host is not known: correct it in DATABASE_URL.',
  EAI_AGAIN: 'The host is not known: correct it in DATABASE_URL.',
  '28P01': 'The password is wrong: correct DATABASE_URL.',
  '28000': 'The user may not connect: correct DATABASE_URL, or pg_hba.conf.',
  '3D000': 'There is no such database: create it, or correct DATABASE_URL.',
};

/** Opens the external database where one is named, else starts the embedded one. @throws StartupError that says what to do. */
export async function openDatabase(
  externalUrl: string | undefined,
  folder: DataFolder,
  logger: Logger,
): Promise<OpenDatabase> {
  if (externalUrl === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir: `${folder.path}/postgres`, logger });
    return { ownerUrl: embedded.url, isEmbedded: true, [Symbol.asyncDispose]: () => embedded.stop() };
  }
  await assertUsable(externalUrl);
  return { ownerUrl: externalUrl, isEmbedded: false, [Symbol.asyncDispose]: async () => undefined };
}

async function assertUsable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  const refuse = (sentence: string, cause?: unknown) =>
    new StartupError('NOT_STARTED', `The database of DATABASE_URL cannot be used. ${sentence}`, { cause });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; may_create_roles: boolean }>(
      `select current_setting('server_version_num') as version,
         (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_create_roles`,
    );
    if (Number(rows[0]?.version) < MINIMUM_VERSION) throw refuse('It is older than PostgreSQL 15: upgrade it.');
    if (!rows[0]?.may_create_roles) throw refuse('Its user may not create roles: alter role … createrole.');
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const { code = '' } = error as { code?: string };
    throw refuse(sentences[code] ?? `PostgreSQL said: ${(error as Error).message || code}.`, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
