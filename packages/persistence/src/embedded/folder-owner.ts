import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder.js';
import { identityOf, isSameProcess, worksIn, type ProcessIdentity } from './process-identity.js';
import { clearSockets } from './socket.js';
import { StartupError } from './startup-error.js';

/**
 * Marks the data folder as this process's own.
 * @throws StartupError ALREADY_RUNNING when a living process owns it.
 */
export function claimFolder(folder: ClusterFolder): void {
  const mine = JSON.stringify(identityOf(process.pid));
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(folder.owner, mine, { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(folder);
    if ((owner && isSameProcess(owner)) || attempt > 3) throw alreadyRunning(folder, owner?.pid);
    rmSync(folder.owner, { force: true });
  }
}

export function releaseFolder(folder: ClusterFolder): void {
  rmSync(folder.owner, { force: true });
}

/**
 * Makes room after a crash: a server left behind by a dead owner is asked to stop, and a lock file whose server is
 * gone is removed. PostgreSQL does the second by itself, save where its old pid now belongs to another program.
 */
export async function clearLeftovers(folder: ClusterFolder): Promise<void> {
  const lock = join(folder.cluster, 'postmaster.pid');
  const pid = lockPid(lock);
  if (pid === undefined) return;
  const home = realpathSync(folder.cluster);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!worksIn(pid, home)) break;
    process.kill(pid, signal);
    for (let waited = 0; waited < 5_000 && worksIn(pid, home); waited += 20) await delay(20);
  }
  rmSync(lock, { force: true });
  clearSockets(folder);
}

function lockPid(lock: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function readOwner(folder: ClusterFolder): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(folder.owner, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

function alreadyRunning(folder: ClusterFolder, pid: number | undefined): StartupError {
  const who = pid === undefined ? '' : ` (process ${pid})`;
  return new StartupError(
    'ALREADY_RUNNING',
    `Surcease is already running with this data folder: ${folder.root}${who}. Stop it first, or set SURCEASE_DATA_DIR to another folder.`,
  );
}
