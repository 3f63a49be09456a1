import type { AlarmAcknowledgedV1, AlarmRaisedV1 } from '@surcease/schema-events';
import type { DomainEvent } from '@surcease/persistence';
import type { AlarmRecord } from './alarm.entity.js';

const factsOf = (alarm: AlarmRecord) => ({
  alarmId: alarm.id,
  sessionId: alarm.sessionId,
  clinicId: alarm.clinicId,
  patientId: alarm.patientId,
  rule: alarm.rule,
  severity: alarm.severity,
  value: alarm.value,
  worstValue: alarm.worstValue,
  limitValue: alarm.limitValue,
  occurrences: alarm.occurrences,
  raisedAt: alarm.raisedAt.toISOString(),
  measuredAt: alarm.measuredAt.toISOString(),
  lastMeasuredAt: alarm.lastMeasuredAt.toISOString(),
});

const eventOf = (type: string, clinicId: string, occurredAt: Date, payload: Record<string, unknown>): DomainEvent => ({
  type,
  schemaVersion: 1,
  context: 'sessions',
  clinicId,
  occurredAt,
  payload,
});

/** An alarm is new, or has become critical. */
export function alarmRaised(alarm: AlarmRecord, isEscalation: boolean, at: Date): DomainEvent {
  const payload: AlarmRaisedV1 = { ...factsOf(alarm), isEscalation, at: at.toISOString() };
  return eventOf('alarm-raised', alarm.clinicId, at, payload);
}

export function alarmAcknowledged(alarm: AlarmRecord, actorId: string, at: Date): DomainEvent {
  const payload: AlarmAcknowledgedV1 = {
    ...factsOf(alarm),
    clearedAt: alarm.clearedAt?.toISOString() ?? null,
    at: at.toISOString(),
    actorId,
  };
  return eventOf('alarm-acknowledged', alarm.clinicId, at, payload);
}
