// Case (f): the adjusted comparison of all clinics over a million episodes, in a database of its own.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../packages/persistence/dist/index.js';
import { countingStatement } from './cases.mjs';
import { startSurcease } from './contestants.mjs';
import { cpuOf } from './cpu.mjs';
import { ask, askOnce } from './load.mjs';
import { options } from './options.mjs';

/** 95 of 100 answers come so soon once the comparison is warm, and so many times as fast as counting raw rows. */
const BARS = { p95Ms: 100, timesSql: 50 };
/** Longer is a timeout, not an answer. */
const NOT_READY_MS = 4_900;
const MEGABYTE = 2 ** 20;

const question = `query Comparison { clinicComparison(indicator: RESP30_W4, adjust: CASE_MIX) {
  asOf n nEligible networkRate outside95 adjustmentPending model { id n auc }
  rows { clinic { id name } n nEligible responders rate band verdict
    standardised { observed expected ratio standardisedRate interval { lower upper } } limits { lower95 upper95 lower998 upper998 } } } }`;

/** Loads the network where it is not loaded yet, starts the product on it, and answers what was measured. */
export async function runOutcomes(tell) {
  const folder = join(options.folder, 'outcomes');
  mkdirSync(folder, { recursive: true });
  await using owned = new AsyncDisposableStack();
  const { url } = owned.use(await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') }));
  tell(`(f) a network of scale ${options.outcomesScale}; the first time it is loaded, which takes minutes …`);
  const environment = { SURCEASE_DEMO_SCALE: String(options.outcomesScale), SURCEASE_DEMO_ONLY: 'outcomes' };
  const surcease = owned.use(await startSurcease(url, [], { folder, environment }));
  const load = {
    url: surcease.url,
    headers: await surcease.headers(),
    bodyAt: () => Buffer.from(JSON.stringify({ query: question })),
  };
  const first = await untilFitted(load, tell);
  const sql = await countBySql(url, first.comparison);
  tell('(f) asking …');
  await ask({ ...load, connections: options.connections, milliseconds: options.warmUpMs });
  const cpuBefore = cpuOf(surcease.pid);
  const milliseconds = options.roundMs * options.rounds;
  const { latencies } = await ask({ ...load, connections: options.connections, milliseconds });
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  const alone = await ask({ ...load, connections: 1, milliseconds: options.roundMs });
  const aloneAt = (share) => alone.latencies[Math.floor(alone.latencies.length * share)];
  return {
    episodes: sql.episodes,
    answers: first.comparison.n,
    ...first.times,
    requestsPerSecond: (latencies.length * 1000) / milliseconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    p50Alone: aloneAt(0.5),
    p95Alone: aloneAt(0.95),
    sqlMs: sql.milliseconds,
    timesSql: sql.milliseconds / aloneAt(0.5),
    cpuMs: (cpuOf(surcease.pid) - cpuBefore) / latencies.length,
    peakMegabytes: peakOf(surcease.pid),
  };
}

/** Asks until the model is there. It may say that it is not ready, but soon. */
async function untilFitted({ url, headers, bodyAt }, tell) {
  const begun = performance.now();
  let firstAnswerMs = null;
  let slowestMs = 0;
  for (;;) {
    const asked = performance.now();
    const { data, errors } = await askOnce({ url, headers, body: bodyAt() });
    slowestMs = Math.max(slowestMs, performance.now() - asked);
    if (errors?.[0].extensions.code === 'SUBGRAPH_UNAVAILABLE' && slowestMs < NOT_READY_MS) {
      tell('(f) not ready yet');
      await wait(1_000);
      continue;
    }
    if (errors) throw new Error(`(f) ${JSON.stringify(errors)}`);
    firstAnswerMs ??= performance.now() - begun;
    if (data.clinicComparison.adjustmentPending === null)
      return {
        comparison: data.clinicComparison,
        times: { firstAnswerMs, slowestMs, fittedMs: performance.now() - begun },
      };
    tell(`(f) ${data.clinicComparison.adjustmentPending}`);
    await wait(1_000);
  }
}

/** The counts alone, without a model, by SQL from raw rows: the median of five. @throws Error where they differ */
async function countBySql(url, { rows }) {
  const { default: pg } = await import('./peers/node_modules/pg/lib/index.js');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('surcease.phi_clinic_ids', '*', false), set_config('jit', 'off', false)");
    const today = new Date().toISOString().slice(0, 10);
    const times = [];
    let counted = [];
    for (let run = 0; run < 5; run += 1) {
      const begun = performance.now();
      ({ rows: counted } = await client.query(countingStatement, [today]));
      times.push(performance.now() - begun);
    }
    for (const { id, n, nEligible, responders } of counted) {
      const ours = rows.find(({ clinic }) => clinic.id === id);
      if (ours?.n !== n || ours.nEligible !== nEligible || ours.responders !== responders)
        throw new Error(`(f) other counts at ${id}: ${JSON.stringify({ ours, n, nEligible, responders })}`);
    }
    const { rows: all } = await client.query('select count(*)::int as n from outcomes.episodes');
    return { milliseconds: times.sort((a, b) => a - b)[2], episodes: all[0].n };
  } finally {
    await client.end();
  }
}

/** The most memory that the server has held, in megabytes; null where the system does not tell. */
function peakOf(pid) {
  try {
    return (Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024) / MEGABYTE;
  } catch {
    return null;
  }
}

export function tableOfOutcomes(found) {
  const ms = (value) => value.toFixed(value < 10 ? 1 : 0);
  return [
    `(f) the comparison of all clinics, adjusted, over ${found.episodes} episodes with ${found.answers} answers`,
    '',
    '| | req/s | p50 ms | p95 ms | p99 ms | one at a time, p50 ms | p95 ms | CPU ms | peak MiB |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    `| Surcease | ${found.requestsPerSecond.toFixed(0)} | ${ms(found.p50)} | ${ms(found.p95)} | ${ms(found.p99)} | ${ms(found.p50Alone)} | ${ms(found.p95Alone)} | ${found.cpuMs.toFixed(2)} | ${found.peakMegabytes?.toFixed(0) ?? '–'} |`,
    `| SQL from raw rows, counts alone | | | | | ${ms(found.sqlMs)} | | | |`,
    '',
    `${found.timesSql.toFixed(0)} × the SQL (bar ${BARS.timesSql}); p95 ${ms(found.p95)} ms (bar ${BARS.p95Ms}). After the start the first answer took ${ms(found.firstAnswerMs)} ms, the slowest ${ms(found.slowestMs)}, and the model was there after ${ms(found.fittedMs)}.`,
    '',
  ].join('\n');
}

export const meetsOutcomesBars = ({ p95, timesSql }) => p95 <= BARS.p95Ms && timesSql >= BARS.timesSql;
