import type { VitalSignsRecordedV1 } from '@surcease/schema-events';
import type { DomainEvent } from '@surcease/persistence';
import type { Signals } from './signals.js';

interface Recorded {
  session: { id: string; clinicId: string; patientId: string };
  signals: Signals;
  measuredAt: Date;
  source: string;
  isLate: boolean;
  actorId: string;
}

/** A reading was written down. */
export function vitalSignsRecorded(
  { session, signals, measuredAt, source, isLate, actorId }: Recorded,
  at: Date,
): DomainEvent {
  const payload: VitalSignsRecordedV1 = {
    sessionId: session.id,
    clinicId: session.clinicId,
    patientId: session.patientId,
    measuredAt: measuredAt.toISOString(),
    isLate,
    source,
    ...signals,
    at: at.toISOString(),
    actorId,
  };
  return {
    type: 'vital-signs-recorded',
    schemaVersion: 1,
    context: 'sessions',
    clinicId: session.clinicId,
    occurredAt: at,
    payload,
  };
}
