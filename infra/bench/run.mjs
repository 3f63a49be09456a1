// The product against its peers on one database: npm run bench (-- --quick, --profile, --only a,b, --rounds 3, --seconds 2)
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../packages/persistence/dist/index.js';
import { casesFor } from './cases.mjs';
import { startCounting, startPostGraphile, startSurcease } from './contestants.mjs';
import { meetsLiveBar, runLive, tableOfLive } from './live.mjs';
import { assertSameAnswers, measure, playRounds } from './measure.mjs';
import { options } from './options.mjs';
import { meetsOutcomesBars, runOutcomes, tableOfOutcomes } from './outcomes.mjs';
import { ensurePeers } from './peers-installed.mjs';
import { printShares } from './profile.mjs';
import { meetsBars, summarise, tableOf } from './report.mjs';

const tell = (sentence) => process.stderr.write(`${sentence}\n`);
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'])
  process.once(signal, () => void owned.disposeAsync().finally(() => process.exit(130)));
// Listening for its end must not keep this process alive once all is measured.
process.channel?.unref();

ensurePeers();
const peers = await import('./peers/database.mjs');
const owned = new AsyncDisposableStack();
try {
  process.exitCode = await run();
} finally {
  await owned.disposeAsync();
}

async function run() {
  mkdirSync(options.folder, { recursive: true });
  if (options.cases?.join() === 'f') return (await playOutcomes()).isMet ? 0 : 1;
  const isWanted = (letter) => options.cases?.includes(letter) ?? true;
  const url = await startDatabase(isWanted('e') && !options.profile);
  const profileFolder = join(options.folder, 'profile');
  const flags = ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  await peers.emptyTrail(url);
  const surcease = owned.use(await startSurcease(url, options.profile ? flags : []));
  const postmaster = await peers.postmasterOf(url);
  const cases = casesFor(await peers.sampleValues(url)).filter(({ letter }) => isWanted(letter));
  if (options.profile) {
    tell(`Profiling (${cases[0].letter}) …`);
    const result = await measure(cases[0], surcease, postmaster, options.roundMs * options.rounds, 0);
    await surcease[Symbol.asyncDispose]();
    console.log(JSON.stringify(result));
    printShares(profileFolder);
    return 0;
  }
  const summaries = cases.length > 0 ? await playQuestions(cases, surcease, url, postmaster) : [];
  const live = isWanted('e') ? await playLive(surcease, url) : null;
  const outcomes = (options.cases?.includes('f') ?? true) ? await playOutcomes() : null;
  const about = {
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0].model,
    cpus: cpus().length,
    load: loadavg(),
    ...options,
  };
  const file = join(options.folder, 'result.json');
  writeFileSync(file, `${JSON.stringify({ about, summaries, live, outcomes: outcomes?.found ?? null }, null, 2)}\n`);
  tell(`As JSON: ${file}`);
  return meetsBars(summaries) && (live === null || meetsLiveBar(live)) && (outcomes?.isMet ?? true) ? 0 : 1;
}

/** @param tellsCommits whether it is to know when each transaction committed, which takes a restart the first time */
async function startDatabase(tellsCommits) {
  const start = () => startEmbeddedPostgres({ dataDir: join(options.folder, 'postgres') });
  const database = await start();
  if (!tellsCommits || (await peers.keepsCommitTimes(database.url))) return owned.use(database).url;
  await database[Symbol.asyncDispose]();
  return owned.use(await start()).url;
}

/** Asks the product and its peers the same questions. */
async function playQuestions(cases, surcease, url, postmaster) {
  const roles = await peers.preparePeers(url);
  const settings = await peers.settingsOfNetworkAdmin(url);
  const today = new Date().toISOString().slice(0, 10);
  const walled = owned.use(await startPostGraphile('PostGraphile, same walls', roles.walled, settings));
  const open = owned.use(await startPostGraphile('PostGraphile, no walls', roles.open, null));
  const counting = owned.use(await startCounting('SQL from raw rows', roles.walled, settings, today));
  const summaries = [];
  for (const aCase of cases) {
    const contestants = aCase.letter === 'd' ? [surcease, counting] : [surcease, walled, open];
    await assertSameAnswers(aCase, contestants);
    const summary = summarise(aCase, contestants, await playRounds(aCase, contestants, postmaster, tell));
    summaries.push(summary);
    console.log(`\n${tableOf(summary)}`);
  }
  return summaries;
}

async function playOutcomes() {
  const found = await runOutcomes(tell);
  console.log(`\n${tableOfOutcomes(found)}`);
  return { found, isMet: meetsOutcomesBars(found) };
}

async function playLive(surcease, url) {
  const summaries = await runLive(surcease, await import('./peers/live-world.mjs'), url, tell);
  console.log(`\n${tableOfLive(summaries)}`);
  return summaries;
}
