// Writes every file that follows from the code or the schema: npm run generate. Breaking changes of the schema need
// npm run generate -- --allow-breaking.
import { bootstrap } from './bootstrap.mjs';
import { generateAppFiles } from './generated-files.mjs';
import { command } from './command.mjs';
import { node24 } from './paths.mjs';

await bootstrap();
const done =
  (await command(node24, ['packages/network/dist/generate.js', ...process.argv.slice(2)])) &&
  (await generateAppFiles());
process.exit(done ? 0 : 1);
