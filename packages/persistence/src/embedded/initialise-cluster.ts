import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { ClusterFolder } from './cluster-folder.js';
import { explainFailure } from './explain-failure.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { makeWorkFolder, type RunAs } from './run-as.js';

export const ownerName = 'surcease';

/**
 * Linux opens this as the folder the process stands in, whoever may pass the folders above it: a server that runs as
 * another account than root then works below a private folder of root's.
 */
export const hereOr = (path: string): string => (process.platform === 'linux' ? '/proc/self/cwd' : path);

/**
 * Makes a new cluster. Its collation is by code point and comes with PostgreSQL, so that order is the same on every
 * machine and survives an upgrade of the system.
 */
export async function initialiseCluster(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  account: RunAs | null,
  password: string,
): Promise<void> {
  makeWorkFolder(folder.cluster, account);
  const flags = [
    `--pgdata=${hereOr(folder.cluster)}`,
    `--username=${ownerName}`,
    '--auth=scram-sha-256',
    '--pwfile=/dev/stdin',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve) => {
    // The shell gives the program a pipe to read the password from: it cannot open the socket that Node makes of stdin.
    const child = spawn('/bin/sh', ['-c', 'cat | "$0" "$@"', binaries.initdb, ...flags], {
      cwd: folder.cluster,
      detached: true,
      stdio: 'pipe',
      ...account,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
    child.stdin.on('error', () => {});
    child.stdin.end(`${password}\n`);
  });
  if (code === 0) return;
  // Half a cluster would be taken for a damaged one on the next start.
  rmSync(folder.cluster, { recursive: true, force: true });
  throw explainFailure(folder, output);
}
