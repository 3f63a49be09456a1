import { EnvironmentError } from '@surcease/kernel';
import { startWorker } from './start-worker.js';

const stopped = new Promise<void>((resolve) => {
  // The first is heard, repeats are not; a parent that is gone counts too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  process.once('disconnect', () => resolve());
});
try {
  const running = await startWorker();
  process.send?.('ready');
  await stopped;
  await running[Symbol.asyncDispose]();
  process.exit(0);
} catch (error) {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
}
