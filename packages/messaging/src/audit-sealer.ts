import type pg from 'pg';
import type { MessagingLogger } from './messaging-logger.js';
import { sealAuditBatch } from './seal-audit-batch.js';
import { systemTimers, type Timers } from './timers.js';

export interface AuditSealerOptions {
  /** Connections of a role that may read audit.entries and write seals, heads and the sealer's horizon. */
  pool: pg.Pool;
  logger: MessagingLogger;
  intervalMs?: number;
  batchSize?: number;
  timers?: Timers;
}

export interface AuditSealer extends AsyncDisposable {
  /**
   * Seals all that is committed now and answers how many entries that were; 0 also where another process is sealing.
   * @throws the database's error; the sealer's own rounds log it and go on
   */
  seal(): Promise<number>;
}

/**
 * Chains audit entries per clinic, apart from the transactions that write them, so that no request waits on a chain.
 * Any number may run: an advisory lock lets one write at a time.
 */
export function createAuditSealer(options: AuditSealerOptions): AuditSealer {
  const { pool, logger, intervalMs = 500, batchSize = 500, timers = systemTimers } = options;
  let disposed = false;
  let sealing: Promise<number> | undefined;
  let cancelTimer = timers.start(round, intervalMs);

  function round(): void {
    seal()
      .catch((error: unknown) => logger.warn({ err: error }, 'could not seal the audit trail; trying again'))
      .finally(() => {
        if (!disposed) cancelTimer = timers.start(round, intervalMs);
      });
  }

  function seal(): Promise<number> {
    sealing ??= sealAll().finally(() => (sealing = undefined));
    return sealing;
  }

  async function sealAll(): Promise<number> {
    let count = 0;
    while (!disposed) {
      const sealed = await sealAuditBatch(pool, batchSize);
      count += sealed;
      if (sealed < batchSize) break;
    }
    return count;
  }

  return {
    seal,
    async [Symbol.asyncDispose]() {
      disposed = true;
      cancelTimer();
      await sealing?.catch(() => {});
    },
  };
}
