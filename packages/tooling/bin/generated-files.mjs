import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { command } from './command.mjs';
import { node24, root } from './paths.mjs';

const app = join(root, 'apps/network-admin');

/** True when every generated file is what its command would write now. Leaves the files as they were. */
export async function generatedFilesAreCurrent() {
  const graph = await command(node24, ['packages/network/dist/artefacts/generate.js', '--check']);
  return (await appIsCurrent()) && graph;
}

/** Writes the admin app's generated files and trusted documents; true when that went well. */
export async function generateAppFiles() {
  const codegen = join(app, 'node_modules/.bin/graphql-codegen');
  return (
    (await command(codegen, ['--config', 'codegen.ts', '--silent'], { cwd: app })) &&
    (await command(node24, ['operations.mjs'], { cwd: app }))
  );
}

async function appIsCurrent() {
  const before = snapshot();
  const ran = await generateAppFiles();
  const after = snapshot();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const [file, text] of before) if (after.get(file) !== text) writeFileSync(file, text);
  for (const file of changed) {
    process.stderr.write(`${relative(root, file)} is out of date: run npm run generate\n`);
  }
  return ran && changed.length === 0;
}

function snapshot() {
  const files = [
    ...walk(join(app, 'src')).filter((file) => /\.generated\.tsx?$/.test(file)),
    ...walk(join(root, 'schema/operations')),
  ];
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
