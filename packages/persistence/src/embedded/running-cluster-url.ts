import { existsSync, readFileSync } from 'node:fs';
import { clusterFolder } from './cluster-folder.js';
import { ownerName } from './initialise-cluster.js';
import { hasSocket, ownerUrl } from './socket.js';

/**
 * How the owner connects to the server that another process runs on a data folder; null where none ever ran.
 * @throws StartupError where the folder's password is gone.
 */
export function runningClusterUrl(dataDir: string): string | null {
  const folder = clusterFolder(dataDir);
  if (!existsSync(folder.port)) return null;
  const port = Number(readFileSync(folder.port, 'utf8').trim());
  return ownerUrl(folder, port, ownerName, hasSocket(folder, port));
}
