// Everything in one process, on one port: npm start
import { bootstrap } from './bootstrap.mjs';
import { runNode } from './run-node.mjs';
import { serverFlags } from './server-flags.mjs';

await bootstrap();
runNode('apps/api/dist/main.js', { flags: serverFlags });
