import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartupError } from './startup-error.js';

/** Where the parts of a cluster lie inside the data folder that the caller names. */
export interface ClusterFolder {
  root: string;
  cluster: string;
  password: string;
  port: string;
  owner: string;
  log: string;
}

export function clusterFolder(dataDir: string): ClusterFolder {
  const root = resolve(dataDir);
  return {
    root,
    cluster: join(root, 'postgres'),
    password: join(root, 'postgres-password'),
    port: join(root, 'postgres-port'),
    owner: join(root, 'postgres-owner.json'),
    log: join(root, 'postgres.log'),
  };
}

export function makeClusterFolder(folder: ClusterFolder): void {
  mkdirSync(folder.root, { recursive: true });
}

/** The owner's password: made on the first run, readable by the person who runs the server alone. */
export function createPassword(folder: ClusterFolder): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(folder.password, `${password}\n`, { mode: 0o600 });
  chmodSync(folder.password, 0o600);
  return password;
}

export function readPassword(folder: ClusterFolder): string {
  if (!existsSync(folder.password)) {
    throw new StartupError(
      'DAMAGED_DATA',
      `The file ${folder.password}, which holds the database's password, is missing. Put it back, or remove ${folder.root} to begin with new data.`,
    );
  }
  return readFileSync(folder.password, 'utf8').trim();
}
