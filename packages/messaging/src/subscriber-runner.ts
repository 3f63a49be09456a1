import { systemViewer } from '@surcease/authz';
import type { Transaction, UnitOfWork, WriteContext } from '@surcease/persistence';
import type pg from 'pg';
import { type Bus, eventsTopic } from './bus.js';
import type { EventSubscriber } from './event-subscriber.js';
import { type LoggedEvent, loggedEventColumns, loggedEventFromRow } from './logged-event.js';
import type { MessagingLogger } from './messaging-logger.js';
import { type Timers, systemTimers } from './timers.js';

export interface SubscriberRunnerConfig {
  /** The context whose subscribers these are; its place in each stream is kept under this name. */
  context: string;
  subscribers: readonly EventSubscriber[];
  unitOfWork: UnitOfWork;
  /** Connections of a role that may read the whole log. */
  pool: pg.Pool;
  /** Null: the poll alone. */
  bus: Bus | null;
  logger: MessagingLogger;
  pollMs?: number;
  /** Events a transaction. */
  batchSize?: number;
  timers?: Timers;
}

export interface SubscriberRunner extends AsyncDisposable {
  /** Takes in all that was committed at the call. Rejects where a subscriber failed; its events are tried again. */
  catchUp(): Promise<void>;
}

const behindStatement = `
  select s.stream, coalesce(p.seq, 0) as seq from events.streams s
  left join events.subscriptions p on p.subscriber = $1 and p.stream = s.stream
  where s.last_seq > coalesce(p.seq, 0) order by s.stream`;

const nextStatement = `select ${loggedEventColumns} from events.log l where l.stream = $1 and l.seq > $2
  order by l.seq limit $3`;

/**
 * Hands a context the events of the log: each once, since its place moves in the transaction of what was done, and in
 * order per stream, which a stream's gap-free seqs give without regard to transactions still open. Any number of
 * processes may run it; whoever locks a stream's place does the work.
 */
export function createSubscriberRunner(config: SubscriberRunnerConfig): SubscriberRunner {
  const { context, subscribers, unitOfWork, pool, bus, logger } = config;
  const { pollMs = 1_000, batchSize = 200, timers = systemTimers } = config;
  const writer: WriteContext = {
    viewer: systemViewer(context),
    requestId: `subscriber:${context}`,
    operation: { name: 'subscriber', hash: 'subscriber' },
  };
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  let cancelTimer = () => {};
  let disposed = false;

  const unsubscribe = bus?.subscribe(eventsTopic, run);
  run();

  function run(): void {
    if (disposed) return;
    catchUp().catch((error: unknown) => {
      if (!disposed) logger.warn({ err: error, context }, 'could not take in events; trying again');
    });
  }

  /** A wake-up during a round asks for one more, however many there are. */
  function catchUp(): Promise<void> {
    if (!running) return (running = round());
    return (again ??= running
      .catch(() => undefined)
      .then(() => {
        again = undefined;
        return catchUp();
      }));
  }

  async function round(): Promise<void> {
    cancelTimer();
    try {
      const { rows } = await pool.query<{ stream: string; seq: string }>(behindStatement, [context]);
      for (const { stream, seq } of rows) await followStream(stream, Number(seq));
    } finally {
      running = undefined;
      if (!disposed) cancelTimer = timers.start(run, pollMs);
    }
  }

  async function followStream(stream: string, from: number): Promise<void> {
    for (let seq = from; !disposed;) {
      const { rows } = await pool.query<Record<string, unknown>>(nextStatement, [stream, seq, batchSize]);
      const events = rows.map(loggedEventFromRow);
      const last = events.at(-1);
      if (!last || !(await takeIn(stream, seq, events))) return;
      seq = last.seq;
    }
  }

  /** Answers false where another process is at work on the stream, or has been. */
  function takeIn(stream: string, from: number, events: readonly LoggedEvent[]): Promise<boolean> {
    return unitOfWork.run(writer, async (transaction) => {
      if (!(await holdsPlace(transaction, stream, from))) return false;
      for (const event of events)
        for (const { types, handle } of subscribers)
          if (types.includes(event.type)) {
            await handle(event, transaction);
            await transaction.em.flush();
          }
      await transaction.em.execute('update events.subscriptions set seq = ? where subscriber = ? and stream = ?', [
        events.at(-1)?.seq ?? from,
        context,
        stream,
      ]);
      return true;
    });
  }

  async function holdsPlace({ em }: Transaction, stream: string, from: number): Promise<boolean> {
    await em.execute('insert into events.subscriptions values (?, ?, 0) on conflict do nothing', [context, stream]);
    const [place] = await em.execute<{ seq: string }[]>(
      'select seq from events.subscriptions where subscriber = ? and stream = ? for update skip locked',
      [context, stream],
    );
    return place !== undefined && Number(place.seq) === from;
  }

  return {
    catchUp,
    async [Symbol.asyncDispose]() {
      disposed = true;
      unsubscribe?.();
      cancelTimer();
      await running?.catch(() => undefined);
    },
  };
}
