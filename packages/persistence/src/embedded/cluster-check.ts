import { existsSync, readFileSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterFolder } from './cluster-folder.js';
import { StartupError } from './startup-error.js';

export const postgresMajor = '18';

const megabyte = 1024 * 1024;
/** A new cluster takes 40 MB before the first row; a running one needs room for at least two segments of its log. */
const needed = { first: 200 * megabyte, again: 48 * megabyte };

/**
 * Looks at the cluster before PostgreSQL does, for a clearer sentence than its own.
 * @returns whether the cluster exists, or has to be made.
 * @throws StartupError DAMAGED_DATA, OTHER_VERSION or DISK_FULL.
 */
export function checkCluster(folder: ClusterFolder): 'exists' | 'absent' {
  const state = clusterState(folder);
  const space = statfsSync(folder.root);
  const free = space.bavail * space.bsize;
  if (free < (state === 'absent' ? needed.first : needed.again)) throw diskFull(folder.root);
  return state;
}

function clusterState(folder: ClusterFolder): 'exists' | 'absent' {
  const { cluster } = folder;
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return 'absent';
  const versionFile = join(cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) throw damaged(folder, 'PG_VERSION is missing');
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== postgresMajor) throw otherVersion(folder, version);
  if (!existsSync(join(cluster, 'global', 'pg_control'))) throw damaged(folder, 'global/pg_control is missing');
  return 'exists';
}

export function diskFull(root: string): StartupError {
  return new StartupError(
    'DISK_FULL',
    `The disk that holds ${root} is full. Free some space, or set SURCEASE_DATA_DIR to a folder on another disk.`,
  );
}

export function damaged(folder: ClusterFolder, what: string): StartupError {
  return new StartupError(
    'DAMAGED_DATA',
    `The database in ${folder.cluster} is damaged: ${what}. Restore ${folder.root} from a backup, or remove that folder to begin with new data.`,
  );
}

export function otherVersion(folder: ClusterFolder, version: string): StartupError {
  return new StartupError(
    'OTHER_VERSION',
    `The database in ${folder.cluster} was made by PostgreSQL ${version || 'of an unknown version'}, and this is PostgreSQL ${postgresMajor}. Dump it with its own version and load it here, or remove ${folder.root} to begin with new data.`,
  );
}
