import { setTimeout as settle } from 'node:timers/promises';
import { canonical } from './cases.mjs';
import { cpuOf, cpuOfFamily } from './cpu.mjs';
import { ask, askOnce } from './load.mjs';
import { options } from './options.mjs';

/** The bodies of a case for one contestant, by the number of the request. */
function bodies({ questions, variablesAt }, { dialect }) {
  const query = questions[dialect] ?? '';
  if (!variablesAt) {
    const body = Buffer.from(JSON.stringify({ query }));
    return () => body;
  }
  return (index) => Buffer.from(JSON.stringify({ query, variables: variablesAt(index) }));
}

/** @throws Error where the contestants do not answer the same data. */
export async function assertSameAnswers(aCase, contestants) {
  const { letter, normalise = (data) => data } = aCase;
  for (const index of [0, 1, 2]) {
    const answers = [];
    for (const contestant of contestants) {
      const { url } = contestant;
      const answer = await askOnce({
        url,
        headers: await contestant.headers(),
        body: bodies(aCase, contestant)(index),
      });
      if (answer.errors) throw new Error(`(${letter}) ${contestant.name}: ${JSON.stringify(answer.errors)}`);
      answers.push(canonical(normalise(answer.data)));
    }
    const odd = answers.findIndex((answer) => answer !== answers[0]);
    if (odd === -1) continue;
    const at = [...answers[0]].findIndex((character, place) => character !== answers[odd][place]);
    const excerpt = (text) => text.slice(Math.max(0, at - 80), at + 80);
    throw new Error(
      `(${letter}) ${contestants[odd].name} answers other data than ${contestants[0].name}:\n${excerpt(answers[0])}\n${excerpt(answers[odd])}`,
    );
  }
}

/** One round of one contestant. CPU is in milliseconds a request. */
export async function measure(aCase, contestant, postmaster, milliseconds, from) {
  const load = { url: contestant.url, headers: await contestant.headers(), bodyAt: bodies(aCase, contestant), from };
  await settle(options.settleMs);
  const before = { server: cpuOf(contestant.pid), database: cpuOfFamily(postmaster) };
  const {
    latencies,
    milliseconds: took,
    bytes,
  } = await ask({ ...load, connections: options.connections, milliseconds });
  const after = { server: cpuOf(contestant.pid), database: cpuOfFamily(postmaster) };
  const count = latencies.length;
  const each = (part) => (before[part] === null ? null : (after[part] - before[part]) / count);
  return {
    requestsPerSecond: (count * 1000) / took,
    p50: latencies[Math.floor(count * 0.5)],
    p99: latencies[Math.min(count - 1, Math.floor(count * 0.99))],
    serverCpuMs: each('server'),
    databaseCpuMs: each('database'),
    bytesPerAnswer: Math.round(bytes / count),
  };
}

/** All rounds of a case, the contestants taking turns, the first of a round being another each time. */
export async function playRounds(aCase, contestants, postmaster, tell) {
  const rounds = contestants.map(() => []);
  for (const contestant of contestants) await measure(aCase, contestant, postmaster, options.warmUpMs, 0);
  for (let round = 0; round < options.rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (round + turn) % contestants.length;
      rounds[at].push(await measure(aCase, contestants[at], postmaster, options.roundMs, round * 1000));
    }
    tell(`(${aCase.letter}) round ${round + 1} of ${options.rounds}`);
  }
  return rounds;
}
