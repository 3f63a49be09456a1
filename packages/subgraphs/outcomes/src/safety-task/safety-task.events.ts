import type { DomainEvent } from '@surcease/persistence';
import type { SafetyFlagRaisedV1 } from '@surcease/schema-events';

/** The event of an answer that a clinician must look at today. */
export function safetyFlagRaised({ at, ...about }: Omit<SafetyFlagRaisedV1, 'at'> & { at: Date }): DomainEvent {
  const payload: SafetyFlagRaisedV1 = { ...about, at: at.toISOString() };
  return {
    type: 'safety-flag-raised',
    schemaVersion: 1,
    context: 'outcomes',
    clinicId: about.clinicId,
    occurredAt: at,
    payload,
  };
}
