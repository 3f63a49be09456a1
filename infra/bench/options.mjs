import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    'outcomes-scale': { type: 'string' },
  },
});

/** What the command line and the environment say; times in milliseconds. */
export const options = {
  /** Holds the database of the benchmark, and its results. */
  folder: resolve(process.env.SURCEASE_BENCH_DIR || join(root, '.surcease/bench')),
  scale: 10,
  /** Of the network of case (f), which holds only what clinics are compared by. */
  outcomesScale: Number(values['outcomes-scale'] ?? 500),
  connections: 8,
  poolSize: 8,
  rounds: Number(values.rounds ?? (values.quick ? 2 : 5)),
  roundMs: Number(values.seconds ?? (values.quick ? 1.5 : 4)) * 1000,
  /** Compilers of Node go on for so long under this load. */
  warmUpMs: values.quick ? 1500 : 15_000,
  settleMs: 300,
  /** Letters of the cases to run; all where left out. */
  cases: values.only?.split(',') ?? null,
  /** Runs the product alone, on the first case, and prints where its time goes. */
  profile: values.profile,
};
