// Everything from nothing: npm test. One step of it: npm test -- --only <step>; see the list below.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { command } from './command.mjs';
import { generatedFilesAreCurrent } from './generated-files.mjs';
import { node24, root, toolEnvironment } from './paths.mjs';

/** The tests that failed, by name: said once more at the end, where a long log is read first. */
const failures = new Set();
const onLine = (line) => {
  const [, name] = /\sFAIL\s+(.*)$/.exec(stripVTControlCharacters(line)) ?? [];
  if (name) failures.add(name);
};

const turbo = (env, concurrency, ...args) =>
  command('turbo', ['run', '--env-mode=loose', `--concurrency=${concurrency}`, '--continue', ...args], { env, onLine });

/** In each step one package takes as long as all others: it runs beside them, where turbo would come to it last. */
const longest = { 'src/': '@surcease/demo-network', 'test/': '@surcease/network' };
const vitestIn = async (folder, env) => {
  const lanes = [`--filter=${longest[folder]}`, `--filter=!${longest[folder]}`].map((filter) =>
    turbo(env, 1, 'test', filter, '--output-logs=full', '--log-order=grouped', '--', folder),
  );
  return (await Promise.all(lanes)).every(Boolean);
};
const endToEnd = (mode) =>
  command('vitest', ['run', '--config', 'vitest.e2e.config.ts'], {
    cwd: join(root, 'apps/api'),
    env: { SURCEASE_E2E: mode },
    onLine,
  });

const steps = [
  { name: 'format', run: () => command('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'lint', run: () => command('oxlint', ['--deny-warnings']) },
  { name: 'types', run: () => turbo({}, 2, 'build', 'typecheck', '--output-logs=errors-only') },
  { name: 'generated', run: generatedFilesAreCurrent },
  { name: 'unit', run: () => vitestIn('src/', {}) },
  { name: 'integration', run: () => withDatabase((env) => vitestIn('test/', env)) },
  { name: 'browser', run: () => endToEnd('embedded') },
  { name: 'distributed', onDemand: true, run: () => endToEnd('distributed') },
];

/** One throwaway PostgreSQL for every package of the step; each of their test files makes its own database there. */
async function withDatabase(run) {
  const child = spawn(node24, ['packages/tooling/bin/test-database.mjs'], {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [url] = await Promise.race([once(createInterface(child.stdout), 'line'), exited.then(() => [null])]);
  if (url === null) return false;
  try {
    return await run({ SURCEASE_TEST_DATABASE_URL: url });
  } finally {
    child.stdin.end();
    await exited;
  }
}

const flag = process.argv.indexOf('--only');
const only = flag === -1 ? null : process.argv[flag + 1];
const chosen = steps.filter((step) => (only === null ? !step.onDemand : step.name === only));
if (chosen.length === 0) {
  process.stderr.write(`There is no step "${only ?? ''}". Steps: ${steps.map(({ name }) => name).join(', ')}.\n`);
  process.exit(1);
}

// A whole run builds in its step 'types', so that a file that does not compile still gets a summary.
await bootstrap({ build: only !== null && !['format', 'lint', 'types'].includes(only) });
const results = [];
for (const { name, run } of chosen) {
  console.log(`\n== ${name} ==`);
  const begun = Date.now();
  const passed = await run().catch((error) => (console.error(error), false));
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`-- ${name} ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
  results.push({ name, passed, seconds });
}

console.log('\n== summary ==');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(12)} ${seconds.padStart(7)} s`);
}
for (const name of failures) console.log(`FAILED  ${name}`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
