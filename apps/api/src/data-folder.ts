import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartupError } from '@surcease/persistence';

/** The folder in which an installation keeps what is its own. */
export interface DataFolder {
  path: string;
  /** Text of a file that is made once and kept, readable by the owner alone. */
  kept(name: string, make: () => string): string;
  write(name: string, text: string): void;
}

const sentences: Record<string, string> = {
  ENOSPC: 'The disk is full: make room, then start again. Nothing was lost.',
  EACCES: 'The folder may not be written to: give yourself the right, or choose another with SURCEASE_DATA_DIR.',
  EROFS: 'The folder is on a read-only disk: choose another with SURCEASE_DATA_DIR.',
  ENOTDIR: 'A file is in the way of the folder: move it, or choose another with SURCEASE_DATA_DIR.',
  EEXIST: 'A file is in the way of the folder: move it, or choose another with SURCEASE_DATA_DIR.',
};

/** Opens the data folder, making it where it is missing. @throws StartupError that says what to do. */
export function openDataFolder(directory: string): DataFolder {
  const path = resolve(directory);
  function orExplain<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      throw new StartupError(
        code === 'ENOSPC' ? 'DISK_FULL' : 'NOT_PERMITTED',
        `${path}: ${sentences[code] ?? 'The folder cannot be used.'}`,
        { cause: error },
      );
    }
  }
  // Others may pass through, for the database's own account where we run as root; what is secret is 0600 inside.
  orExplain(() => mkdirSync(path, { recursive: true, mode: 0o755 }));
  const write = (name: string, text: string) => orExplain(() => writeFileSync(join(path, name), text, { mode: 0o600 }));
  return {
    path,
    write,
    kept(name, make) {
      try {
        return readFileSync(join(path, name), 'utf8');
      } catch {
        const made = make();
        write(name, made);
        return made;
      }
    },
  };
}

export const randomSecret = (): string => randomBytes(24).toString('base64url');
