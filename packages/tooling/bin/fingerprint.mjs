import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', '.turbo', '.git', '.surcease', 'coverage', 'images', 'e2e', 'test']);
const workspaces = ['apps', 'packages', 'packages/subgraphs', 'schema'];

/** Every workspace package: its folder and its package.json. */
export function workspacePackages() {
  return workspaces.flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(root, parent, entry.name, 'package.json')))
      .map((entry) => {
        const folder = join(root, parent, entry.name);
        return { folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) };
      }),
  );
}

/** Changes when an installation is due: the lockfile, the catalogue or a package.json says something else. */
export function installFingerprint() {
  const hash = createHash('sha256');
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) => join(root, name));
  for (const { folder } of workspacePackages()) files.push(join(folder, 'package.json'));
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.update(process.platform + process.arch).digest('hex');
}

/** Changes when a source file does, by size and time: a second start must not wait for a build tool to say "nothing". */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
      }
    }
  };
  for (const folder of ['apps', 'packages', 'schema']) visit(join(root, folder));
  return hash.update(readFileSync(join(root, 'turbo.json'))).digest('hex');
}

/** True when every package that builds into dist/ has one. */
export function everythingBuilt() {
  return workspacePackages()
    .filter(({ manifest }) => /\b(tsc|vite)\b/.test(manifest.scripts?.build ?? ''))
    .every(({ folder }) => existsSync(join(folder, 'dist')));
}
