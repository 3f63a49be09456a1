import { EnvironmentError } from '@surcease/kernel';
import { StartupError } from '@surcease/persistence';
import { say } from './prepare.js';

/** Runs a program until it is told to stop; a start that cannot succeed ends with a sentence, not a stack. */
export async function runUntilStopped(start: () => Promise<AsyncDisposable>): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    // The first is heard, repeats are not; a parent that is gone counts too.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
  try {
    const running = await start();
    await stopped;
    say('\nStopping …');
    await running[Symbol.asyncDispose]();
    process.exit(0);
  } catch (error) {
    const isExpected = error instanceof StartupError || error instanceof EnvironmentError;
    console.error(isExpected ? `\n${(error as Error).message}` : error);
    process.exit(1);
  }
}
