import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './options.mjs';

const folder = join(root, 'infra/bench/peers');
const marker = join(folder, 'node_modules/.surcease-install');

/** Installs the peers by their own lockfile where they are missing or out of date. */
export function ensurePeers() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = ['--yes', packageManager, 'install', '--ignore-workspace', '--frozen-lockfile'];
  execFileSync('npx', args, { cwd: folder, env: { ...process.env, CI: 'true' }, stdio: ['ignore', 2, 2] });
  writeFileSync(marker, wanted);
}
