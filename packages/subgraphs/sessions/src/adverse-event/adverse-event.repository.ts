import { type Reader, readByIds } from '@surcease/persistence';
import type {
  AdverseEventAction,
  AdverseEventCode,
  AdverseEventOutcome,
  Causality,
  SeriousnessCriterion,
} from './adverse-event-catalogue.js';

/** An adverse event of a session. */
export interface AdverseEventRow {
  id: string;
  clinicId: string;
  sessionId: string;
  code: AdverseEventCode;
  grade: number;
  isSerious: boolean;
  seriousness: SeriousnessCriterion[];
  causality: Causality | null;
  action: AdverseEventAction | null;
  note: string | null;
  occurredAt: string;
  recordedAt: string | null;
  recordedById: string | null;
  lateReason: string | null;
  resolvedAt: string | null;
  outcome: AdverseEventOutcome | null;
  resolvedById: string | null;
}

const select = `a.id, a.clinic_id as "clinicId", a.session_id as "sessionId", a.code, a.grade, a.is_serious as "isSerious",
  a.seriousness, a.causality, a.action, a.note, a.occurred_at as "occurredAt", a.recorded_at as "recordedAt",
  a.recorded_by as "recordedById", a.late_reason as "lateReason", a.resolved_at as "resolvedAt", a.outcome,
  a.resolved_by as "resolvedById"`;
const from = 'sessions.adverse_events a';

/** All adverse events of each session, in time. */
export async function adverseEventsOfSessions(
  reader: Reader,
  sessionIds: readonly string[],
): Promise<AdverseEventRow[][]> {
  const rows = await reader.rows<AdverseEventRow>(
    `select ${select} from ${from} where a.session_id = any ($1::text[]) order by a.session_id, a.occurred_at, a.id`,
    [sessionIds],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return sessionIds.map((id) => bySession.get(id) ?? []);
}

export function adverseEventsByIds(reader: Reader, ids: readonly string[]): Promise<(AdverseEventRow | null)[]> {
  return readByIds<AdverseEventRow>(reader, { select, from }, 'a.id', ids);
}
