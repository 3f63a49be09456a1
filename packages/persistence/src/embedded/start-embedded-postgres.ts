import pg from 'pg';
import { checkCluster, diskFull } from './cluster-check.js';
import { clusterFolder, createPassword, makeClusterFolder, type ClusterFolder } from './cluster-folder.js';
import { settingArguments, type ClusterSettings } from './cluster-settings.js';
import { explainFailure } from './explain-failure.js';
import { claimFolder, clearLeftovers, releaseFolder } from './folder-owner.js';
import { choosePort } from './free-port.js';
import { initialiseCluster, ownerName } from './initialise-cluster.js';
import { postgresBinaries } from './postgres-binaries.js';
import { startPostmaster } from './postmaster.js';
import { databaseAccount } from './run-as.js';
import { canHaveSocket, ownerUrl } from './socket.js';
import { StartupError } from './startup-error.js';
import { supervise, type EmbeddedLogger } from './supervise.js';

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its password, its log and the port of the last run. Made if missing. */
  dataDir: string;
  /** Left out: the port of the last run if it is free, or else any free one. */
  port?: number;
  logger?: EmbeddedLogger;
  /** Settings of postgresql.conf that differ from `laptopSettings`. */
  settings?: ClusterSettings;
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** Connects as the owner, a superuser: for migrations and roles, never for requests. */
  url: string;
  port: number;
  /** Stops within ten seconds; rows stay in the data folder. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server, on 127.0.0.1 and a socket, with the data of `dataDir`, making them on the first run. A server that dies
 * is started again on the same port.
 * @throws StartupError with a sentence that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = clusterFolder(options.dataDir);
  try {
    makeClusterFolder(folder);
    claimFolder(folder);
  } catch (error) {
    throw asStartupError(folder, error);
  }
  try {
    return await startClaimed(folder, options);
  } catch (error) {
    releaseFolder(folder);
    throw asStartupError(folder, error);
  }
}

async function startClaimed(folder: ClusterFolder, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const binaries = await postgresBinaries(account);
  const first = checkCluster(folder) === 'absent';
  if (first) await initialiseCluster(folder, binaries, account, createPassword(folder));
  await clearLeftovers(folder);
  const port = await choosePort(folder, options.port);
  const hasSocket = await canHaveSocket(folder, port);
  const urlOf = (database: string) => ownerUrl(folder, port, database, hasSocket);
  const start = () =>
    startPostmaster({
      folder,
      binaries,
      account,
      arguments: settingArguments({ port, hasSocket }, options.settings),
      maintenanceUrl: urlOf('postgres'),
    });
  const supervised = supervise(await start(), start, options.logger);
  try {
    await createDatabase(urlOf('postgres'), ownerName);
  } catch (error) {
    await supervised.stop();
    throw error;
  }
  options.logger?.info({ port, first }, 'database started');
  const stop = async () => {
    await supervised.stop();
    releaseFolder(folder);
  };
  return { url: urlOf(ownerName), port, stop, [Symbol.asyncDispose]: stop };
}

async function createDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function asStartupError(folder: ClusterFolder, error: unknown): Error {
  if (error instanceof StartupError) return error;
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return diskFull(folder.root);
  return explainFailure(folder, String((error as Error).message ?? error));
}
