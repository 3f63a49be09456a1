// The benchmarks against the peers: npm run bench
import { bootstrap } from './bootstrap.mjs';
import { runNode } from './run-node.mjs';

await bootstrap();
runNode('infra/bench/run.mjs');
