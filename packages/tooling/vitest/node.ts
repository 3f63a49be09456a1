import { existsSync, globSync, readFileSync } from 'node:fs';
import { preset } from './preset.ts';

/** Where a test under test/ injects 'databaseUrl', the run gets a PostgreSQL server; no other pays for one. */
export default preset(
  existsSync('test') && globSync('test/**/*.ts').some((file) => readFileSync(file, 'utf8').includes("'databaseUrl'")),
);
