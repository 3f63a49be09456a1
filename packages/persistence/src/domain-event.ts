import { newId } from '@surcease/kernel';
import type { SqlRunner } from './sql-runner.js';

/** A fact to append to the event log. Its payload is one of schema/events: ids and states, no names. */
export interface DomainEvent {
  type: string;
  schemaVersion: number;
  context: string;
  /** Null where it concerns the whole network. */
  clinicId: string | null;
  occurredAt: Date;
  payload: Record<string, unknown>;
}

/** The stream of what one context says of one clinic, or of the network. */
export const eventStream = (context: string, clinicId: string | null) => `${context}:${clinicId ?? 'network'}`;

/** Whoever holds a stream's row holds its order: seq, position and commit go the same way, without gaps. */
const BUMP = `insert into events.streams (stream, last_seq) values (?, ?)
  on conflict (stream) do update set last_seq = events.streams.last_seq + excluded.last_seq returning last_seq`;

const APPEND = `insert into events.log (id, stream, seq, type, schema_version, context, clinic_id, occurred_at, payload)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)`;

/** Appends events at the end of a transaction: streams are locked in order, so that two writers never wait on each other. */
export async function appendEvents(sql: SqlRunner, events: readonly DomainEvent[]): Promise<void> {
  const byStream = Map.groupBy(events, ({ context, clinicId }) => eventStream(context, clinicId));
  for (const stream of [...byStream.keys()].sort()) {
    const own = byStream.get(stream) ?? [];
    const [bumped] = await sql<{ last_seq: string | number }>(BUMP, [stream, own.length]);
    let seq = Number(bumped?.last_seq) - own.length;
    for (const event of own) {
      seq += 1;
      await sql(APPEND, [
        newId('evt'),
        stream,
        seq,
        event.type,
        event.schemaVersion,
        event.context,
        event.clinicId,
        event.occurredAt.toISOString(),
        JSON.stringify(event.payload),
      ]);
    }
  }
  if (events.length > 0) await sql("select pg_notify('surcease_events', '')", []);
}
