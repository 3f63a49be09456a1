import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { everythingBuilt, installFingerprint, sourceFingerprint } from './fingerprint.mjs';
import { node24, pinnedPnpm, root } from './paths.mjs';
import { runLogged } from './run-logged.mjs';

const installMarker = join(root, 'node_modules/.surcease-install');
const buildMarker = join(root, 'node_modules/.surcease-build');

/** Installs and builds what is missing or out of date; tenths of a second when nothing is. */
export async function bootstrap({ build = true } = {}) {
  requireNode20();
  const wanted = installFingerprint();
  if (read(installMarker) !== wanted || !existsSync(node24)) {
    const pnpm = ['--yes', pinnedPnpm(), 'install', '--frozen-lockfile'];
    await runLogged('Installing packages', 'install', 'npx', pnpm, { CI: 'true' });
    write(installMarker, wanted);
  }
  if (!build) return;
  if (read(buildMarker) === sourceFingerprint() && everythingBuilt()) return;
  await runLogged('Building', 'build', 'turbo', ['run', 'build', '--output-logs=errors-only', '--env-mode=loose']);
  write(buildMarker, sourceFingerprint());
}

function requireNode20() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  process.stderr.write(`Surcease needs Node 20 or newer to start; this is ${process.version}.\n`);
  process.exit(1);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
