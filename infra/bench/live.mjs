// Case (e): subscribers of live sessions, each event of a clinic to all of them. Sub-second numbers are milliseconds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { cpuOf } from './cpu.mjs';
import { options, root } from './options.mjs';
import { startPubSub } from './contestants.mjs';

const SUBSCRIBERS = 1_000;
const EVENTS_PER_SECOND = 20;
/** Clients and server share the machine: two processes read what it sends. */
const LISTENING_PROCESSES = 2;
/** Long enough for what was written to arrive, or to be lost. */
const SETTLE_MS = 5_000;
/** 95 of 100 events are with the client so soon after they were committed. */
const BAR_MS = 250;

const document = `subscription Live($clinicIds: [ID!]) { sessionEvents(clinicIds: $clinicIds) {
  kind seq occurredAt sessionId eventType vitalSigns { measuredAt systolicMmHg diastolicMmHg heartRatePerMinute oxygenSaturationPercent rass } } }`;
const mutation = `mutation Record($input: RecordVitalSignsInput!) { recordVitalSigns(input: $input) { userErrors { code message } } }`;

/** Runs the product and then plain pub/sub, and answers a summary of each. */
export async function runLive(surcease, { prepareLive, commitTimes }, databaseUrl, tell) {
  const { tokenOf } = surcease;
  const world = await prepareLive(databaseUrl);
  tell('(e) 1 000 subscribers …');
  const tokens = await Promise.all(world.listeners.map(tokenOf));
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(world.writer)}` };
  let written = 0;
  const writeThere = async (n) => {
    const sessionId = world.sessionIds[n % world.sessionIds.length];
    const input = { clientMutationId: `bench-${process.pid}-${n}`, sessionId, ...signals(n) };
    const response = await fetch(surcease.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: mutation, variables: { input } }),
    });
    const { data, errors } = await response.json();
    if (errors || data.recordVitalSigns.userErrors.length > 0)
      throw new Error(`A reading was refused: ${JSON.stringify(errors ?? data)}`);
    written += 1;
  };
  const summaries = [];
  const variables = { clinicIds: [world.clinicId] };
  const timesOf = (from) => commitTimes(databaseUrl, world.stream, from);
  const here = { write: writeThere, countOf: () => written, timesOf };
  summaries.push(await play('Surcease', surcease, { tokens, document, variables }, here));
  await using peer = await startPubSub();
  let published = 0;
  const writeHere = async (n) => {
    await fetch(peer.url.replace('/graphql', '/publish'), {
      method: 'POST',
      body: JSON.stringify({ sessionId: world.sessionIds[n % world.sessionIds.length], ...signals(n) }),
    });
    published += 1;
  };
  const there = { write: writeHere, countOf: () => published };
  summaries.push(await play('graphql-yoga, plain pub/sub', peer, { tokens: [], document, variables }, there));
  return summaries;
}

const signals = (n) => ({
  systolicMmHg: 120 + (n % 9),
  diastolicMmHg: 75,
  heartRatePerMinute: 70 + (n % 11),
  oxygenSaturationPercent: 97,
  rass: 0,
});

/** @param timesOf when each event committed, from one seq on; without it an event was told of the moment it says */
async function play(name, contestant, asked, { write, countOf, timesOf }) {
  const share = SUBSCRIBERS / LISTENING_PROCESSES;
  const listeners = await Promise.all(
    Array.from({ length: LISTENING_PROCESSES }, (_, index) => startListeners(contestant, asked, share, index)),
  );
  await writeFor(options.warmUpMs, write);
  await wait(SETTLE_MS);
  for (const listener of listeners) listener.mark();
  const before = countOf();
  const cpuBefore = cpuOf(contestant.pid);
  const elapsed = await writeFor(options.roundMs * options.rounds, write);
  const cpu = cpuOf(contestant.pid) - cpuBefore;
  await wait(SETTLE_MS);
  const reports = await Promise.all(listeners.map((listener) => listener.report()));
  const samples = reports.flatMap((report) => report.samples);
  const times = await timesOf?.(Math.min(...samples.map(([seq]) => seq)));
  const lags = samples.map(([seq, at, told]) => Math.round(at - (times?.get(seq) ?? told))).sort((a, b) => a - b);
  const events = countOf() - before;
  const at = (part) => lags[Math.min(lags.length - 1, Math.floor(lags.length * part))];
  return {
    name,
    subscribers: SUBSCRIBERS,
    events,
    perSecond: Math.round(events / elapsed),
    deliveries: reports.reduce((sum, { received }) => sum + received, 0),
    lost: reports.reduce((sum, { received }) => sum - received, events * SUBSCRIBERS),
    gaps: reports.reduce((sum, { gaps }) => sum + gaps, 0),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpuShare: cpu / 1000 / elapsed,
    cpuUsPerDelivery: (cpu * 1000) / reports.reduce((sum, { received }) => sum + received, 0),
  };
}

let numbers = 0;

/** Writes at the rate of the case; answers the seconds it took until the last was answered. */
async function writeFor(milliseconds, write) {
  const startedAt = performance.now();
  const writes = [];
  for (let n = 0; n < (milliseconds * EVENTS_PER_SECOND) / 1000; n += 1) {
    writes.push(write((numbers += 1)));
    await wait(Math.max(0, startedAt + ((n + 1) * 1000) / EVENTS_PER_SECOND - performance.now()));
  }
  await Promise.all(writes);
  return (performance.now() - startedAt) / 1000;
}

async function startListeners({ url }, { tokens, document: text, variables }, count, index) {
  const config = { url: url.replace('http', 'ws'), tokens, document: text, variables, count, index };
  const child = spawn(process.execPath, [`${root}/infra/bench/peers/listeners.mjs`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.write(`${JSON.stringify(config)}\n`);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { value } = await lines.next();
  if (value !== 'listening') throw new Error('The subscribers of the benchmark did not start.');
  return {
    mark: () => child.stdin.write('mark\n'),
    async report() {
      child.stdin.end('report\n');
      const { value: report } = await lines.next();
      const exited = child.exitCode === null ? once(child, 'exit') : null;
      await exited;
      return JSON.parse(report);
    },
  };
}

/** As a table for people; answers whether the bar is met: in time, and nothing lost. */
export function tableOfLive(summaries) {
  const rows = summaries.map(
    ({ name, events, perSecond, deliveries, lost, p50, p95, p99, cpuShare, cpuUsPerDelivery }) =>
      `| ${name} | ${events} | ${perSecond} | ${deliveries} | ${lost} | ${p50} | ${p95} | ${p99} | ${Math.round(cpuShare * 100)} % | ${Math.round(cpuUsPerDelivery)} |`,
  );
  return [
    '(e) 1 000 subscribers of one clinic’s live sessions, 20 events a second, committed → client',
    '| | events | a second | deliveries | lost | p50 ms | p95 ms | p99 ms | server’s processor | µs a delivery |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export const meetsLiveBar = ([{ p95, lost, gaps }]) => p95 <= BAR_MS && lost === 0 && gaps === 0;
