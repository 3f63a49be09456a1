import { isId } from '@surcease/kernel';
import type { DomainEvent } from '@surcease/persistence';
import type { AssessmentRecordedV1 } from '@surcease/schema-events';

/** The event of an assessment that has just been recorded. */
export function assessmentRecorded({
  at,
  actorId,
  ...about
}: Omit<AssessmentRecordedV1, 'at'> & { at: Date }): DomainEvent {
  const payload: AssessmentRecordedV1 = {
    ...about,
    at: at.toISOString(),
    // The platform itself is no account.
    actorId: actorId !== null && isId('acct', actorId) ? actorId : null,
  };
  return {
    type: 'assessment-recorded',
    schemaVersion: 1,
    context: 'outcomes',
    clinicId: about.clinicId,
    occurredAt: at,
    payload,
  };
}
