import { loggedEventColumns, loggedEventFromRow, type LoggedEvent, type StreamSeqs } from './logged-event.js';
import type { Queryable } from './queryable.js';

/** What the log still holds of a stream: `first` is null where nothing is left of it. */
export interface StreamBounds {
  readonly first: number | null;
  readonly last: number;
}

/**
 * Events after the given seq of each stream, merged in position order, at most `limit`.
 * Reading by seq is safe at any moment: the writer holds the stream's row lock until its commit, so whoever sees
 * seq n sees all before it. Call again with the seqs reached until fewer than `limit` come back.
 */
export async function readStreams(client: Queryable, after: StreamSeqs, limit: number): Promise<LoggedEvent[]> {
  const { rows } = await client.query(
    `select l.* from unnest($1::text[], $2::bigint[]) as wanted (stream, after)
     cross join lateral (
       select ${loggedEventColumns} from events.log l
       where l.stream = wanted.stream and l.seq > wanted.after order by l.seq limit $3
     ) l order by l.position limit $3`,
    [Object.keys(after), Object.values(after), limit],
  );
  return rows.map(loggedEventFromRow);
}

/**
 * The seq each stream has reached; 0 where it has none yet. Read it in the transaction of the snapshot it belongs to,
 * and before the rows unless the isolation level is REPEATABLE READ.
 */
export async function lastSeqs(client: Queryable, streams: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await client.query('select stream, last_seq from events.streams where stream = any($1::text[])', [
    streams,
  ]);
  const known = new Map(rows.map((row) => [String(row['stream']), Number(row['last_seq'])]));
  return Object.fromEntries(streams.map((stream) => [stream, known.get(stream) ?? 0]));
}

export async function streamBounds(
  client: Queryable,
  streams: readonly string[],
): Promise<Record<string, StreamBounds>> {
  const { rows } = await client.query(
    `select s.stream, s.last_seq, (select min(l.seq) from events.log l where l.stream = s.stream) as first_seq
     from events.streams s where s.stream = any($1::text[])`,
    [streams],
  );
  const known = new Map(
    rows.map((row) => {
      const first = row['first_seq'] === null ? null : Number(row['first_seq']);
      return [String(row['stream']), { first, last: Number(row['last_seq']) }];
    }),
  );
  return Object.fromEntries(streams.map((stream) => [stream, known.get(stream) ?? { first: null, last: 0 }]));
}

/** The log as a resumable stream needs it. */
export interface StreamReader {
  read(after: StreamSeqs, limit: number): Promise<LoggedEvent[]>;
  bounds(streams: readonly string[]): Promise<Record<string, StreamBounds>>;
}

/** @param client a pool whose role may read events.log and events.streams */
export function createStreamReader(client: Queryable): StreamReader {
  return {
    read: (after, limit) => readStreams(client, after, limit),
    bounds: (streams) => streamBounds(client, streams),
  };
}
