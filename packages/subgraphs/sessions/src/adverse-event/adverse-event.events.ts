import type { AdverseEventRecordedV1, AdverseEventResolvedV1 } from '@surcease/schema-events';
import type { DomainEvent } from '@surcease/persistence';
import type { AdverseEventRecord } from './adverse-event.entity.js';

const eventOf = (type: string, clinicId: string, occurredAt: Date, payload: Record<string, unknown>): DomainEvent => ({
  type,
  schemaVersion: 1,
  context: 'sessions',
  clinicId,
  occurredAt,
  payload,
});

/** An adverse event was written down. */
export function adverseEventRecorded(
  event: AdverseEventRecord,
  { patientId, isLate, actorId }: { patientId: string; isLate: boolean; actorId: string },
  at: Date,
): DomainEvent {
  const payload: AdverseEventRecordedV1 = {
    adverseEventId: event.id,
    sessionId: event.sessionId,
    clinicId: event.clinicId,
    patientId,
    code: event.code,
    grade: event.grade,
    seriousness: [...event.seriousness],
    causality: event.causality ?? null,
    action: event.action ?? null,
    occurredAt: event.occurredAt.toISOString(),
    isLate,
    at: at.toISOString(),
    actorId,
  };
  return eventOf('adverse-event-recorded', event.clinicId, at, payload);
}

/** An adverse event has ended, or its end is known. */
export function adverseEventResolved(
  event: AdverseEventRecord,
  { patientId, actorId }: { patientId: string; actorId: string },
  at: Date,
): DomainEvent {
  const payload: AdverseEventResolvedV1 = {
    adverseEventId: event.id,
    sessionId: event.sessionId,
    clinicId: event.clinicId,
    patientId,
    outcome: event.outcome ?? 'UNKNOWN',
    resolvedAt: (event.resolvedAt ?? at).toISOString(),
    at: at.toISOString(),
    actorId,
  };
  return eventOf('adverse-event-resolved', event.clinicId, at, payload);
}
