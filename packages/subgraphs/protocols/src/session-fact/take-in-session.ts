import type {
  SessionScheduledV1,
  SessionTransitionedV1,
  SeriesEndedV1,
  SeriesMigratedV1,
} from '@surcease/schema-events';
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
      // Pinned once: whatever is approved or taken up later, only a medical director moves a planned session.
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
    types: ['series-migrated'],
    async handle({ payload }, { em }) {
      const { sessionIds, toProtocolVersionId } = payload as SeriesMigratedV1;
      await em.execute(
        `update protocols.session_facts set protocol_version_id = ? where session_id = any (?::text[])`,
        [toProtocolVersionId, `{${sessionIds.join(',')}}`],
      );
    },
  },
  {
    types: ['series-ended'],
    // A series that went over to a newer version has sessions of each.
    async handle({ payload }, { em }) {
      const { clinicId, patientId, protocolVersionId } = payload as SeriesEndedV1;
      await em.execute(
        `update protocols.session_facts set is_series_ended = true
         where clinic_id = ? and patient_id = ? and not is_series_ended
           and protocol_version_id in (select v.id from protocols.versions v
             join protocols.versions last on last.protocol_id = v.protocol_id where last.id = ?)
           and state not in ('SCHEDULED', 'CONFIRMED')`,
        [clinicId, patientId, protocolVersionId],
      );
    },
  },
];
