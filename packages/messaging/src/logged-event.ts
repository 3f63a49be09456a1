/** One row of the event log. `seq` is gap-free within `stream`; `position` orders the whole log but has gaps. */
export interface LoggedEvent {
  readonly position: bigint;
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly context: string;
  readonly clinicId: string | null;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

/** Last sequence number by stream. */
export type StreamSeqs = Readonly<Record<string, number>>;

export const loggedEventColumns =
  'l.position, l.id, l.stream, l.seq, l.type, l.schema_version, l.context, l.clinic_id, l.occurred_at, l.payload';

export function loggedEventFromRow(row: Record<string, unknown>): LoggedEvent {
  return {
    position: BigInt(String(row['position'])),
    id: String(row['id']),
    stream: String(row['stream']),
    seq: Number(row['seq']),
    type: String(row['type']),
    schemaVersion: Number(row['schema_version']),
    context: String(row['context']),
    clinicId: row['clinic_id'] === null ? null : String(row['clinic_id']),
    occurredAt: new Date(row['occurred_at'] as string | Date),
    payload: row['payload'],
  };
}
