import { runUntilStopped } from './run-until-stopped.js';
import { startDistributed } from './start-distributed.js';

await runUntilStopped(startDistributed);
