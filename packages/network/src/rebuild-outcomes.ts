import { systemViewer } from '@surcease/authz';
import { type Transaction, createConnectionPool, createUnitOfWork, urlFor } from '@surcease/persistence';
import { type ToldEvent, factTypes, rebuildFacts } from '@surcease/subgraph-outcomes/facts';
import type { DatabaseConfig } from './context/database-config.js';

const CONTEXT = 'outcomes';
const BATCH = 2_000;

/**
 * Learns all facts of outcomes again from the event log, as far as outcomes had taken it in; what is told meanwhile is
 * taken in afterwards. Readers see the facts there were until the new ones are complete.
 * @returns how many events were read
 */
export async function rebuildOutcomes({ databaseUrl, secret }: DatabaseConfig): Promise<{ events: number }> {
  await using owned = new AsyncDisposableStack();
  const url = urlFor(databaseUrl, secret, CONTEXT);
  const unitOfWork = owned.use(createUnitOfWork({ context: CONTEXT, url, entities: [] }));
  const log = createConnectionPool({ url: urlFor(databaseUrl, secret, 'relay'), size: 1 });
  owned.defer(() => log.end());
  const writer = {
    viewer: systemViewer(CONTEXT),
    requestId: 'rebuild-outcomes',
    operation: { name: 'rebuild-outcomes', hash: 'rebuild-outcomes' },
  };
  return await unitOfWork.run(writer, async (transaction) =>
    rebuildFacts(transaction, eventsTakenIn(log, await placesOf(transaction))),
  );
}

interface Place {
  stream: string;
  seq: number;
}

/** How far each stream was taken in; held until the end, so that nobody takes in more of it meanwhile. */
async function placesOf({ em }: Transaction): Promise<Place[]> {
  const places = await em.execute<{ stream: string; seq: string | number }[]>(
    'select stream, seq from events.subscriptions where subscriber = ? order by stream for update',
    [CONTEXT],
  );
  return places.map(({ stream, seq }) => ({ stream, seq: Number(seq) }));
}

async function* eventsTakenIn(
  log: ReturnType<typeof createConnectionPool>,
  places: readonly Place[],
): AsyncGenerator<readonly ToldEvent[]> {
  for (const { stream, seq: last } of places)
    for (let seq = 0; seq < last; seq += BATCH) {
      const { rows } = await log.query<ToldEvent>(
        `select id, type, occurred_at as "occurredAt", payload from events.log
         where stream = $1 and seq > $2 and seq <= $3 and type = any ($4) order by seq`,
        [stream, seq, Math.min(last, seq + BATCH), factTypes],
      );
      if (rows.length > 0) yield rows;
    }
}
