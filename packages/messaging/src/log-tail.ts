import type pg from 'pg';
import { eventsTopic, type Bus } from './bus.js';
import { Hub, type EventListener } from './hub.js';
import { loggedEventColumns, loggedEventFromRow } from './logged-event.js';
import type { MessagingLogger } from './messaging-logger.js';
import { systemTimers, type Timers } from './timers.js';

export interface LogTailOptions {
  /** Connections of a role that may read events.log and events.streams, past any row-level security. */
  pool: pg.Pool;
  /** Null: the poll alone. */
  bus: Bus | null;
  logger: MessagingLogger;
  pollMs?: number;
  /** Events a statement; the tail goes on at once while a page is full. */
  pageSize?: number;
  timers?: Timers;
}

/** Follows the event log from the moment it starts, and tells this process's listeners, in seq order per stream. */
export interface LogTail extends AsyncDisposable {
  /** Settles once the starting point is read: every event that commits afterwards will be heard. */
  readonly ready: Promise<void>;
  subscribe(streams: readonly string[], listener: EventListener): () => void;
  /** Reads now. Settles when all that was committed at the call has been published, or the read has failed. */
  poll(): Promise<void>;
  readonly listenerCount: number;
}

const startStatement = `
  select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
         (select coalesce(jsonb_object_agg(stream, last_seq), '{}') from events.streams) as seqs`;

/**
 * One statement, so one snapshot. Transactions below `horizon` are settled in it: their rows are all here, and the
 * next read begins there. Rows at or above it are told at once and read again until they are settled, so a
 * transaction that commits late is not lost and one that stays open holds nobody up. What was told is known by its
 * seq, and the stream's row lock makes any snapshot hold a gap-free prefix of each stream, hence the order.
 * (Telling only settled windows would be late, and out of order: an old transaction may append after a young one.)
 */
const readStatement = `
  select mark.horizon::text as horizon, l.*
  from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon offset 0) mark
  left join lateral (
    select ${loggedEventColumns} from events.log l
    where l.xid >= $1::xid8 and l.seq > coalesce(($2::jsonb ->> l.stream)::bigint, 0)
    order by l.position limit $3
  ) l on true
  order by l.position`;

const statementTimeoutMs = 5_000;

export function createLogTail(options: LogTailOptions): LogTail {
  const { pool, bus, logger, pollMs = 1_000, pageSize = 1_000, timers = systemTimers } = options;
  const hub = new Hub(logger);
  const ready = Promise.withResolvers<void>();
  let horizon: string | undefined;
  let told: Record<string, number> = {};
  let reading: Promise<void> | undefined;
  let readAgain: Promise<void> | undefined;
  let cancelTimer = () => {};
  let disposed = false;

  const unsubscribe = bus?.subscribe(eventsTopic, () => void poll());
  void poll();

  /** A wake-up during a read asks for one more read, however many there are. */
  function poll(): Promise<void> {
    if (disposed) return Promise.resolve();
    if (!reading) return (reading = run());
    return (readAgain ??= reading.then(() => {
      readAgain = undefined;
      return poll();
    }));
  }

  async function run(): Promise<void> {
    cancelTimer();
    try {
      if (horizon === undefined) await start();
      else while (!disposed && (await readPage(horizon)));
    } catch (error) {
      if (!disposed) logger.warn({ err: error }, 'could not read the event log; trying again');
    } finally {
      reading = undefined;
      if (!disposed) cancelTimer = timers.start(() => void poll(), pollMs);
    }
  }

  async function start(): Promise<void> {
    const { rows } = await query(startStatement, []);
    told = rows[0]?.['seqs'] as Record<string, number>;
    horizon = String(rows[0]?.['horizon']);
    ready.resolve();
  }

  /** Answers whether there may be more. */
  async function readPage(from: string): Promise<boolean> {
    const { rows } = await query(readStatement, [from, JSON.stringify(told), pageSize]);
    const settled = String(rows[0]?.['horizon']);
    const events = rows.filter((row) => row['id'] !== null).map(loggedEventFromRow);
    for (let begin = 0; begin < events.length;) {
      let end = begin;
      while (end < events.length && events[end]?.stream === events[begin]?.stream) end += 1;
      const run = events.slice(begin, end);
      for (const event of run) told[event.stream] = event.seq;
      await hub.publishRun(run);
      begin = end;
    }
    if (events.length === pageSize) return true;
    const backwards = BigInt(settled) < BigInt(from);
    if (backwards)
      logger.warn({ from, settled }, 'transaction ids ran backwards, as on a restored server; starting over');
    horizon = backwards ? undefined : settled;
    return false;
  }

  function query(text: string, values: unknown[]): Promise<pg.QueryResult<Record<string, unknown>>> {
    // A frozen server sends neither rows nor an error; pg reads this per-query option though its types omit it.
    const config = { text, values, query_timeout: statementTimeoutMs };
    return pool.query<Record<string, unknown>>(config);
  }

  return {
    ready: ready.promise,
    subscribe: (streams, listener) => hub.subscribe(streams, listener),
    poll,
    get listenerCount() {
      return hub.listenerCount;
    },
    async [Symbol.asyncDispose]() {
      disposed = true;
      unsubscribe?.();
      cancelTimer();
      await reading;
    },
  };
}
