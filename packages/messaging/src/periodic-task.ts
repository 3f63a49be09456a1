import type pg from 'pg';
import type { MessagingLogger } from './messaging-logger.js';
import { type Timers, systemTimers } from './timers.js';

/** Something a context does as time passes; `services` are the context's own. */
export interface PeriodicTask<Services> {
  /** Unique in the network; it is also what the processes agree by on who does it. */
  name: string;
  everyMs: number;
  run(services: Services): Promise<void>;
}

interface PeriodicTaskConfig {
  name: string;
  everyMs: number;
  pool: pg.Pool;
  logger: MessagingLogger;
  run(): Promise<void>;
  timers?: Timers;
}

/** Does something every so often, in one process at a time however many there are. */
export function createPeriodicTask({
  name,
  everyMs,
  pool,
  logger,
  run,
  timers = systemTimers,
}: PeriodicTaskConfig): AsyncDisposable {
  let disposed = false;
  let running: Promise<void> | undefined;
  let cancelTimer = timers.start(tick, everyMs);

  function tick(): void {
    running = turn()
      .catch((error: unknown) =>
        logger.warn({ err: error, task: name }, 'a periodic task failed; it will be tried again'),
      )
      .finally(() => {
        if (!disposed) cancelTimer = timers.start(tick, everyMs);
      });
  }

  async function turn(): Promise<void> {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const { rows } = await client.query<{ held: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held',
        [`task:${name}`],
      );
      if (rows[0]?.held) await run();
      await client.query('commit');
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.release(failure);
    }
  }

  return {
    async [Symbol.asyncDispose]() {
      disposed = true;
      cancelTimer();
      await running;
    },
  };
}
