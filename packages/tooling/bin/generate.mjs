// Writes every file that follows from the code or the schema: npm run generate. Breaking changes of the schema need
// npm run generate -- --allow-breaking.
import { bootstrap } from './bootstrap.mjs';
import { generateAppFiles } from './generated-files.mjs';
import { command } from './command.mjs';
import { node24 } from './paths.mjs';
import { runLogged } from './run-logged.mjs';

await bootstrap({ build: false });
// Not the app: it may read what its queries will ask for once their types are written.
await runLogged('Building', 'build', 'turbo', [
  'run',
  'build',
  '--filter=@surcease/network',
  '--output-logs=errors-only',
]);
const done =
  (await command(node24, ['packages/network/dist/artefacts/generate.js', ...process.argv.slice(2)])) &&
  (await generateAppFiles());
process.exit(done ? 0 : 1);
