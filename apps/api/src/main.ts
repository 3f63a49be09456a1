import { runUntilStopped } from './run-until-stopped.js';
import { startEmbedded } from './start-embedded.js';

await runUntilStopped(startEmbedded);
