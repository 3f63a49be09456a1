import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const node24 = join(root, 'node_modules/node/bin/node');
export const logFolder = join(root, '.surcease/log');
export const dataDir = resolve(root, process.env.SURCEASE_DATA_DIR || '.surcease');

/** The environment of what we start: Node 24 and the repository's own programs come first. */
export function toolEnvironment(extra = {}) {
  const path = [join(root, 'node_modules/.bin'), dirname(node24), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...extra, PATH: path };
}

/** The pnpm this repository is installed with: `packageManager` of package.json. */
export function pinnedPnpm() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
}
