import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges } from './breaking-changes.js';
import { type Artefact, schemaArtefacts } from './schema-artefacts.js';

const root = new URL('../../../../', import.meta.url);
const check = process.argv.includes('--check');
const allowBreaking = process.argv.includes('--allow-breaking');

function committed(path: string): string | null {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return null;
  }
}

async function refuseBreakingChanges(artefacts: readonly Artefact[]): Promise<void> {
  const path = 'schema/types/api.graphql';
  const before = committed(path);
  const after = artefacts.find((artefact) => artefact.path === path)?.text;
  if (allowBreaking || before === null || after === undefined) return;
  const breaking = await breakingChanges(before, after);
  if (breaking.length === 0) return;
  console.error(
    `This would break clients:\n  ${breaking.join('\n  ')}\nDeprecate instead, or run again with --allow-breaking.`,
  );
  process.exit(1);
}

const artefacts = await schemaArtefacts();
if (check) {
  const stale = artefacts.filter(({ path, text }) => committed(path) !== text).map(({ path }) => path);
  for (const path of stale) console.error(`${path} is out of date: run npm run generate`);
  process.exit(stale.length === 0 ? 0 : 1);
}
await refuseBreakingChanges(artefacts);
for (const { path, text } of artefacts) {
  mkdirSync(new URL('.', new URL(path, root)), { recursive: true });
  writeFileSync(new URL(path, root), text);
}
console.log(`Wrote ${artefacts.length} files.`);
