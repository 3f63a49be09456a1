import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readPassword, type ClusterFolder } from './cluster-folder.js';
import { ownerName } from './initialise-cluster.js';

/** The shortest of the systems' limits for a socket's path: macOS takes 104 bytes with the closing zero. */
const LONGEST_PATH = 103;
const NAME = '.s.PGSQL.';

const socketPath = (folder: ClusterFolder, port: number) => join(folder.cluster, `${NAME}${port}`);

/**
 * Whether the server can have a socket beside its files, in a folder that is closed to other accounts. A statement and
 * its answer cost both sides less there than over loopback; where the path is too long, or the disk knows no sockets,
 * loopback must do.
 */
export async function canHaveSocket(folder: ClusterFolder, port: number): Promise<boolean> {
  if (process.platform === 'win32' || Buffer.byteLength(socketPath(folder, port)) > LONGEST_PATH) return false;
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(socketPath(folder, port), () => probe.close(() => resolve(true)));
  });
}

/** Removes what a killed server left: PostgreSQL refuses to start where its old pid now belongs to another program. */
export function clearSockets(folder: ClusterFolder): void {
  for (const name of readdirSync(folder.cluster))
    if (name.startsWith(NAME)) rmSync(join(folder.cluster, name), { force: true });
}

/**
 * How the owner connects: by the socket where there is one. The address stays in it for whoever reads no `host`
 * parameter, such as MikroORM.
 */
export function ownerUrl(folder: ClusterFolder, port: number, database: string, hasSocket: boolean): string {
  const address = `postgresql://${ownerName}:${readPassword(folder)}@127.0.0.1:${port}/${database}`;
  return hasSocket ? `${address}?host=${encodeURIComponent(folder.cluster)}` : address;
}

export const hasSocket = (folder: ClusterFolder, port: number): boolean => existsSync(socketPath(folder, port));
