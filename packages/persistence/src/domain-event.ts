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

/**
 * Whoever holds a stream's row holds its order: seq, position and commit go the same way, without gaps. One statement,
 * as every other writer of the stream waits from here to the commit; streams are locked in order, so that two writers
 * never wait on each other.
 */
const APPEND = `
  with told as materialized (
    select * from jsonb_to_recordset(?::jsonb) as told (n int, id text, stream text, type text, schema_version int,
      context text, clinic_id text, occurred_at timestamptz, payload jsonb)
  ), bumped as (
    insert into events.streams (stream, last_seq) select stream, count(*) from told group by stream order by stream
    on conflict (stream) do update set last_seq = events.streams.last_seq + excluded.last_seq
    returning stream, last_seq
  ), appended as (
    insert into events.log (id, stream, seq, type, schema_version, context, clinic_id, occurred_at, payload)
    select told.id, stream, last_seq - count(*) over (partition by stream)
        + row_number() over (partition by stream order by n),
      type, schema_version, context, clinic_id, occurred_at, payload
    from told join bumped using (stream) order by stream, n
  )
  select pg_notify('surcease_events', '')`;

/** Appends events at the end of a transaction, and wakes those who follow the log once it commits. */
export async function appendEvents(sql: SqlRunner, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, schemaVersion, context, clinicId, occurredAt, payload }, n) => ({
    n,
    id: newId('evt'),
    stream: eventStream(context, clinicId),
    type,
    schema_version: schemaVersion,
    context,
    clinic_id: clinicId,
    occurred_at: occurredAt.toISOString(),
    payload,
  }));
  await sql(APPEND, [JSON.stringify(rows)]);
}
