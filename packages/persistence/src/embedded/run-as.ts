import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { StartupError } from './startup-error.js';

/** The account that the server runs as, where it may not be this one. */
export interface RunAs {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so there it runs as the account `postgres`, which is made if missing.
 * @returns null when this process is not root: the server then runs as this account.
 */
export function databaseAccount(): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new StartupError(
      'NOT_SUPPORTED',
      'PostgreSQL does not run as root, and the account "postgres" is missing and could not be made. Add it, or run Surcease as another account.',
      { cause: error },
    );
  }
  const made = lookUp();
  if (!made) throw new StartupError('NOT_SUPPORTED', 'The account "postgres" was made but cannot be found.');
  return made;
}

/** Makes the folder that the server works in, owned by its account and closed to others. */
export function makeWorkFolder(path: string, account: RunAs | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}

function lookUp(): RunAs | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString().trim());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
