/** The event log. */
export interface EventTables {
  'events.log': {
    id: string;
    stream: string;
    seq: number;
    type: string;
    schema_version: number;
    context: string;
    clinic_id: string;
    occurred_at: string;
    payload: object;
  };
  'events.streams': { stream: string; last_seq: number };
  'events.subscriptions': { subscriber: string; stream: string; seq: number };
}
