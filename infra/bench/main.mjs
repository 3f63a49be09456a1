// npm run bench: what it asks with and what it compares with are installed before anything of theirs is loaded.
import { ensurePeers } from './peers-installed.mjs';

ensurePeers();
await import('./run.mjs');
