// Recomputes the audit trail's chains of the running installation: npm run --silent verify-audit
import { bootstrap } from './bootstrap.mjs';
import { runNode } from './run-node.mjs';

await bootstrap();
runNode('apps/api/dist/verify-audit.js');
