import type { DomainEvent } from '@surcease/persistence';
import type { DeviationRecordedV1 } from '@surcease/schema-events';
import type { DeviationRecord } from './deviation.entity.js';

/** The event of a deviation, whoever noticed it. */
export function deviationRecorded(deviation: DeviationRecord, actorId: string | null, at: Date): DomainEvent {
  const payload: DeviationRecordedV1 = {
    deviationId: deviation.id,
    clinicId: deviation.clinicId,
    sessionId: deviation.sessionId ?? null,
    protocolId: deviation.protocolId,
    protocolVersionId: deviation.versionId,
    type: deviation.type,
    severity: deviation.severity,
    detectedBy: deviation.detectedBy,
    at: at.toISOString(),
    actorId,
  };
  return {
    type: 'deviation-recorded',
    schemaVersion: 1,
    context: 'protocols',
    clinicId: deviation.clinicId,
    occurredAt: at,
    payload,
  };
}
