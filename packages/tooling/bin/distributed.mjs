// Gateway, worker and each subgraph as processes of their own: npm run distributed
import { bootstrap } from './bootstrap.mjs';
import { runNode } from './run-node.mjs';
import { serverFlags } from './server-flags.mjs';

await bootstrap();
runNode('apps/api/dist/distributed.js', { flags: serverFlags });
