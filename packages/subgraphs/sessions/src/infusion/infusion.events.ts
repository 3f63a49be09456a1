import type { DomainEvent } from '@surcease/persistence';
import type { InfusionRateChangedV1 } from '@surcease/schema-events';
import type { SessionRecord } from '../session/session.entity.js';
import { actorIdOf } from '../session/session.events.js';

interface RateChange {
  rateMicrogramsPerHour: number;
  at: Date;
  actorId: string;
}

/** The event of an infusion that runs at another rate from now on. */
export function infusionRateChanged(
  { id, clinicId, patientId }: SessionRecord,
  { rateMicrogramsPerHour, at, actorId }: RateChange,
): DomainEvent {
  const payload: InfusionRateChangedV1 = {
    sessionId: id,
    clinicId,
    patientId,
    rateMicrogramsPerHour,
    at: at.toISOString(),
    actorId: actorIdOf(actorId),
  };
  return { type: 'infusion-rate-changed', schemaVersion: 1, context: 'sessions', clinicId, occurredAt: at, payload };
}
