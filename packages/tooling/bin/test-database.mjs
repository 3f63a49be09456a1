// One throwaway PostgreSQL for all packages under test, on Node 24: prints its URL, and stops when stdin ends.
import { startTestDatabase } from '../vitest/test-database.mjs';

const database = await startTestDatabase();
console.log(database.url);
process.stdin.resume();
process.stdin.on('end', async () => {
  await database.stop();
  process.exit(0);
});
// The runner ends us through stdin; a signal to the whole group must not do it while tests still run.
process.on('SIGINT', () => {});
