import type {
  AdverseEventRecordedV1,
  AlarmAcknowledgedV1,
  AlarmRaisedV1,
  SessionTransitionedV1,
  VitalSignsRecordedV1,
} from '@surcease/schema-events';
import type { LoggedEvent } from '@surcease/messaging';
import type { AdverseEventRow } from '../adverse-event/adverse-event.repository.js';
import type { AlarmRow } from '../alarm/alarm.repository.js';
import type { VitalSignsRow } from '../vital-signs/vital-signs.repository.js';

/** What an event says of itself, in the rows that the graph knows; nothing is read for it. */
export type EventFacts =
  | { kind: 'CHANGED'; transition: string; fromState: string; toState: string }
  | { kind: 'RATE_CHANGED'; rateMicrogramsPerHour: number | null }
  | { kind: 'VITAL_SIGNS'; vitalSigns: VitalSignsRow }
  | { kind: 'ALARM_RAISED' | 'ALARM_ACKNOWLEDGED'; alarm: AlarmRow }
  | { kind: 'ADVERSE_EVENT'; adverseEvent: AdverseEventRow }
  | { kind: 'OTHER' };

/** Reads the payload of an event of this context's own making. */
export function describeEvent({ type, payload }: LoggedEvent): EventFacts {
  switch (type) {
    case 'session-transitioned': {
      const { transition, fromState, toState } = payload as SessionTransitionedV1;
      return { kind: 'CHANGED', transition, fromState, toState };
    }
    case 'infusion-rate-changed': {
      const { rateMicrogramsPerHour } = payload as { rateMicrogramsPerHour?: number | null };
      return { kind: 'RATE_CHANGED', rateMicrogramsPerHour: rateMicrogramsPerHour ?? null };
    }
    case 'vital-signs-recorded':
      return { kind: 'VITAL_SIGNS', vitalSigns: readingIn(payload as VitalSignsRecordedV1) };
    case 'alarm-raised':
      return { kind: 'ALARM_RAISED', alarm: alarmIn(payload as AlarmRaisedV1) };
    case 'alarm-acknowledged':
      return { kind: 'ALARM_ACKNOWLEDGED', alarm: alarmIn(payload as AlarmAcknowledgedV1) };
    case 'adverse-event-recorded':
      return { kind: 'ADVERSE_EVENT', adverseEvent: harmIn(payload as AdverseEventRecordedV1) };
    default:
      return { kind: 'OTHER' };
  }
}

/** Who did it, where the payload says so. */
export const actorIdOf = (event: LoggedEvent): string | null =>
  (event.payload as { actorId?: string | null }).actorId ?? null;

function readingIn({ sessionId, measuredAt, at, actorId, source, ...said }: VitalSignsRecordedV1): VitalSignsRow {
  const { clinicId: _clinicId, patientId: _patientId, isLate: _isLate, ...signals } = said;
  return {
    ...signals,
    sessionId,
    measuredAt,
    recordedAt: at,
    recordedById: actorId,
    lateReason: null,
    source: source as VitalSignsRow['source'],
  };
}

function alarmIn(payload: AlarmRaisedV1 | AlarmAcknowledgedV1): AlarmRow {
  const acknowledged = 'actorId' in payload ? payload : null;
  return {
    ...payload,
    id: payload.alarmId,
    rule: payload.rule as AlarmRow['rule'],
    severity: payload.severity as AlarmRow['severity'],
    clearedAt: acknowledged?.clearedAt ?? null,
    acknowledgedAt: acknowledged?.at ?? null,
    acknowledgedById: acknowledged?.actorId ?? null,
    note: null,
  };
}

function harmIn(payload: AdverseEventRecordedV1): AdverseEventRow {
  return {
    id: payload.adverseEventId,
    clinicId: payload.clinicId,
    sessionId: payload.sessionId,
    code: payload.code as AdverseEventRow['code'],
    grade: payload.grade,
    isSerious: payload.seriousness.length > 0,
    seriousness: payload.seriousness as AdverseEventRow['seriousness'],
    causality: payload.causality as AdverseEventRow['causality'],
    action: payload.action as AdverseEventRow['action'],
    note: null,
    occurredAt: payload.occurredAt,
    recordedAt: payload.at,
    recordedById: payload.actorId,
    lateReason: null,
    resolvedAt: null,
    outcome: null,
    resolvedById: null,
  };
}
