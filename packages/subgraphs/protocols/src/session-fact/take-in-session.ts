import type { SessionScheduledV1, SessionTransitionedV1, SeriesEndedV1 } from '@surcease/schema-events';
import type { EventSubscriber } from '@surcease/messaging';
import { sessionFact } from './session-fact.directory.js';

/** Keeps what is known of sessions up with what is told of them. */
export const sessionFactSubscribers: readonly EventSubscriber[] = [
  {
    types: ['session-scheduled'],
    async handle({ payload }, { em }) {
      const { sessionId, clinicId, patientId, scheduledAt, protocolVersionId } = payload as SessionScheduledV1;
      const fact = await sessionFact(em, { sessionId, clinicId, patientId });
      fact.scheduledAt = new Date(scheduledAt);
      // Pinned once: whatever is approved or taken up later, a planned session keeps its version.
      fact.protocolVersionId ??= protocolVersionId ?? null;
    },
  },
  {
    types: ['session-transitioned'],
    async handle({ payload }, { em }) {
      const { sessionId, clinicId, patientId, transition, toState, at } = payload as SessionTransitionedV1;
      const fact = await sessionFact(em, { sessionId, clinicId, patientId });
      fact.state = toState;
      if (transition === 'START_INFUSION') fact.startedAt = new Date(at);
    },
  },
  {
    types: ['series-ended'],
    async handle({ payload }, { em }) {
      const { clinicId, patientId, protocolVersionId } = payload as SeriesEndedV1;
      await em.execute(
        `update protocols.session_facts set is_series_ended = true
         where clinic_id = ? and patient_id = ? and protocol_version_id = ? and not is_series_ended
           and state not in ('SCHEDULED', 'CONFIRMED')`,
        [clinicId, patientId, protocolVersionId],
      );
    },
  },
];
