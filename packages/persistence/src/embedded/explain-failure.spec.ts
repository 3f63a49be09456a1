import { expect, test } from 'vitest';
import { clusterFolder } from './cluster-folder.js';
import { explainFailure } from './explain-failure.js';

const folder = clusterFolder('/srv/data');

test.each([
  ['PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device', 'DISK_FULL', 'Free some space'],
  ['ENOSPC: no space left on device, write', 'DISK_FULL', 'Free some space'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'PORT_IN_USE', 'Start again'],
  ['PANIC:  could not locate a valid checkpoint record at 0/17', 'DAMAGED_DATA', 'Restore /srv/data from a backup'],
  ['FATAL:  could not open directory "pg_wal": No such file or directory', 'DAMAGED_DATA', 'pg_wal'],
  ['The data directory was initialized by PostgreSQL version 15, which', 'OTHER_VERSION', 'PostgreSQL 15'],
  ["EACCES: permission denied, mkdir '/srv/data'", 'NOT_PERMITTED', 'Make the folder writable'],
  ['FATAL:  could not map anonymous shared memory', 'NOT_STARTED', 'could not map anonymous shared memory'],
  ['', 'NOT_STARTED', 'it gave no reason'],
])('%j is explained as %s', (output, reason, advice) => {
  expect(explainFailure(folder, output)).toMatchObject({ reason, message: expect.stringContaining(advice) });
});
