import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { damaged, diskFull, otherVersion } from './cluster-check.js';
import type { ClusterFolder } from './cluster-folder.js';
import { StartupError } from './startup-error.js';

/** What a person can do about words that PostgreSQL, its set-up program or the system said last. */
export function explainFailure(folder: ClusterFolder, output: string): StartupError {
  if (/no space left on device|ENOSPC|disk quota exceeded/i.test(output)) return diskFull(folder.root);
  if (/address already in use|could not bind/i.test(output)) {
    return new StartupError('PORT_IN_USE', 'The port chosen for the database was taken meanwhile. Start again.');
  }
  const version = /data directory was initialized by PostgreSQL version ([\d.]+)/i.exec(output);
  if (version) return otherVersion(folder, version[1] ?? '');
  const broken = damage.find((pattern) => pattern.test(output));
  if (broken) return damaged(folder, broken.exec(output)?.[0] ?? 'a file is missing');
  if (
    /permission denied|EACCES|EPERM|has (wrong|invalid) (ownership|permissions)|read-only file system|EROFS/i.test(
      output,
    )
  ) {
    return new StartupError(
      'NOT_PERMITTED',
      `The database may not use ${folder.root}: ${lastLine(output)}. Make the folder writable for this account, or set SURCEASE_DATA_DIR to another.`,
    );
  }
  return new StartupError('NOT_STARTED', `The database did not start: ${lastLine(output)}. Its log is ${folder.log}.`);
}

/** What the log gained since it had the given length; the last 64 KB of it at most. */
export function logSince(folder: ClusterFolder, offset: number): string {
  if (!existsSync(folder.log)) return '';
  const size = statSync(folder.log).size;
  const from = Math.max(offset, size - 65_536);
  if (size <= from) return '';
  const buffer = Buffer.alloc(size - from);
  const file = openSync(folder.log, 'r');
  try {
    readSync(file, buffer, 0, buffer.length, from);
  } finally {
    closeSync(file);
  }
  return buffer.toString('utf8');
}

const damage = [
  /could not locate a valid checkpoint record[^\n]*/i,
  /invalid checkpoint record[^\n]*/i,
  /incorrect checksum in control file[^\n]*/i,
  /database files are incompatible with server[^\n]*/i,
  /could not open (file|directory) "[^"]*"[^\n]*: No such file or directory/i,
  /"[^"]*" is not a valid data directory/i,
  /required WAL directory "[^"]*" does not exist/i,
  /could not read blocks? [^\n]*/i,
  /invalid page in block[^\n]*/i,
];

function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  return fatal.replace(/^.*?\b(FATAL|PANIC|error):\s*/i, '').replace(/\.$/, '');
}
