import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rebuildOutcomes } from '@surcease/network';
import { runningClusterUrl } from '@surcease/persistence';
import { type Environment, readEnvironment } from './env.js';

/** Learns the facts of outcomes again from the event log of a running installation. Ends with 0, or 1 where it could not. */
async function run(): Promise<number> {
  try {
    const begun = performance.now();
    const { events } = await rebuildOutcomes(databaseOf(readEnvironment()));
    console.log(`Rebuilt the facts of outcomes from ${events} events in ${Math.round(performance.now() - begun)} ms.`);
    return 0;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const why = code === 'ECONNREFUSED' ? 'Its database does not run: start the server first.' : message || code;
    console.error(`The facts could not be rebuilt, and are as they were. ${why}`);
    return 1;
  }
}

function databaseOf({ DATABASE_URL, SURCEASE_DATA_DIR, SURCEASE_SECRET }: Environment) {
  const file = join(SURCEASE_DATA_DIR, 'secret');
  const secret = SURCEASE_SECRET ?? (existsSync(file) ? readFileSync(file, 'utf8') : null);
  const databaseUrl = DATABASE_URL ?? runningClusterUrl(join(SURCEASE_DATA_DIR, 'postgres'));
  if (databaseUrl === null || secret === null)
    throw new Error(
      `There is no installation in ${SURCEASE_DATA_DIR}: set SURCEASE_DATA_DIR, or DATABASE_URL and SURCEASE_SECRET.`,
    );
  return { databaseUrl, secret };
}

process.exitCode = await run();
