import { setTimeout as delay } from 'node:timers/promises';
import type { Postmaster } from './postmaster.js';

/** The part of a logger that is used here; pino fits. */
export interface EmbeddedLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Starts the server again when it dies by itself: at once, then after pauses that grow to five seconds. */
export function supervise(
  first: Postmaster,
  start: () => Promise<Postmaster>,
  logger: EmbeddedLogger | undefined,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let current = first;
  const watch = async () => {
    for (let failures = 0; ;) {
      await current.exited;
      if (stopping.signal.aborted) return;
      logger?.warn({ failures }, 'database died, starting it again');
      try {
        current = await start();
        failures = 0;
        if (stopping.signal.aborted) await current.stop();
      } catch (error) {
        failures += 1;
        logger?.warn({ failures, reason: (error as Error).message }, 'database did not start again');
        await delay(Math.min(100 * 2 ** failures, 5_000), undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };
  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await current.stop();
      await watching;
    },
  };
}
