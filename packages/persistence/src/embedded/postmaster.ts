import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { ClusterFolder } from './cluster-folder.js';
import { explainFailure, logSince } from './explain-failure.js';
import { hereOr } from './initialise-cluster.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './run-as.js';

const logLimit = 16 * 1024 * 1024;

/** One run of the server program. */
export interface Postmaster {
  /** Settled when the process is gone, for whatever reason. */
  exited: Promise<void>;
  /** Ends open transactions and sessions, then the server; by force after ten seconds. */
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  folder: ClusterFolder;
  binaries: PostgresBinaries;
  account: RunAs | null;
  arguments: string[];
  /** Connects to the maintenance database as the owner: how we learn that the server answers. */
  maintenanceUrl: string;
}

/** Starts the server and waits until it answers, however long the recovery after a crash takes. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { folder } = options;
  const log = openLog(folder);
  const flags = ['-D', hereOr(folder.cluster), ...options.arguments];
  // A process group of its own: Ctrl-C reaches the whole group of the terminal, and requests in flight need the database.
  const child = spawn(options.binaries.postgres, flags, {
    cwd: folder.cluster,
    detached: true,
    stdio: ['ignore', log.file, log.file],
    ...options.account,
  });
  closeSync(log.file);
  const watchdog = child.pid === undefined ? undefined : startWatchdog(child.pid);
  const state = { gone: false, failure: '' };
  const exited = new Promise<void>((resolve) => {
    const end = (failure: string) => {
      Object.assign(state, { gone: true, failure });
      watchdog?.kill('SIGKILL');
      resolve();
    };
    child.on('error', (error) => end(String(error)));
    child.on('exit', () => end(''));
  });
  while (!(await answers(options.maintenanceUrl))) {
    if (state.gone) throw explainFailure(folder, state.failure + logSince(folder, log.offset));
    await delay(25);
  }
  return { exited, stop: () => stop(child, exited) };
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ] as const) {
    child.kill(signal);
    const timer = new AbortController();
    const late = delay(patience, 'late', { signal: timer.signal }).catch(() => undefined);
    const outcome = await Promise.race([exited, late]);
    timer.abort();
    if (outcome !== 'late') return;
  }
}

/** Stops the server when this process is killed without a chance to: the pipe between them then closes. */
function startWatchdog(pid: number): ChildProcess {
  const watchdog = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -INT ${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.on('error', () => {});
  watchdog.unref();
  (watchdog.stdin as unknown as { unref?(): void }).unref?.();
  return watchdog;
}

function openLog(folder: ClusterFolder): { file: number; offset: number } {
  const size = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimit) renameSync(folder.log, `${folder.log}.1`);
  return { file: openSync(folder.log, 'a', 0o600), offset: size > logLimit ? 0 : size };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    // Anything else than "not yet" is an answer that waiting does not change.
    const code = (error as { code?: string }).code ?? '';
    if (code === '28P01' || code === '28000') throw error;
    return false;
  }
}
