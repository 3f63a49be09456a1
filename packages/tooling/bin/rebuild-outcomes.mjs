// Learns the facts that clinics are compared by again from the event log: npm run --silent rebuild-outcomes
import { bootstrap } from './bootstrap.mjs';
import { runNode } from './run-node.mjs';

await bootstrap();
runNode('apps/api/dist/rebuild-outcomes.js');
