import { newId } from '@surcease/kernel';
import type { EventSubscriber } from '@surcease/messaging';
import type { Transaction } from '@surcease/persistence';
import type { SessionCompletedV1, SessionCompletedV2 } from '@surcease/schema-events';
import { configurationAt } from '../adoption/adoption.directory.js';
import { ProtocolVersionEntity } from '../protocol-version/protocol-version.entity.js';
import { sessionFact } from '../session-fact/session-fact.directory.js';
import { type DeviationFinding, deviationsOf } from './deviation-rules.js';
import { DeviationEntity } from './deviation.entity.js';
import { deviationRecorded } from './deviation.events.js';

/** Notices where a completed session left what was planned, and keeps its numbers for adherence. */
export const deviationSubscribers: readonly EventSubscriber[] = [
  {
    types: ['session-completed'],
    async handle({ payload, occurredAt }, transaction) {
      const told = payload as SessionCompletedV1 & Partial<SessionCompletedV2>;
      const { em } = transaction;
      const fact = await sessionFact(em, told);
      Object.assign(fact, {
        episodeId: told.episodeId,
        protocolVersionId: told.protocolVersionId,
        ordinal: told.ordinal,
        state: 'COMPLETED',
        plannedDoseMicrograms: told.plannedDoseMicrograms,
        deliveredDoseMicrograms: told.deliveredDoseMicrograms,
        durationMinutes: told.durationMinutes,
        stopReason: told.stopReason,
      });
      const version = await em.findOne(ProtocolVersionEntity, told.protocolVersionId);
      if (!version) return;
      const { content } = await configurationAt(em, version, told.clinicId);
      const found = deviationsOf({
        ...told,
        plannedMinutes: content.dose?.durationMinutes ?? null,
        isEscortRequired: content.discharge.isEscortRequired,
      });
      for (const finding of found)
        await noteDeviation(transaction, finding, { ...told, protocolId: version.protocolId }, occurredAt);
    },
  },
];

interface Where {
  clinicId: string;
  sessionId: string;
  protocolId: string;
  protocolVersionId: string;
}

/** Writes a deviation that the platform noticed; one of a kind for each session. */
async function noteDeviation(
  { em, raise, wrote }: Transaction,
  finding: DeviationFinding,
  { clinicId, sessionId, protocolId, protocolVersionId }: Where,
  at: Date,
): Promise<void> {
  const known = await em.findOne(DeviationEntity, { sessionId, type: finding.type, detectedBy: 'AUTO' });
  if (known) return;
  const deviation = em.create(DeviationEntity, {
    ...finding,
    id: newId('dev'),
    clinicId,
    sessionId,
    protocolId,
    versionId: protocolVersionId,
    isIntended: false,
    detectedBy: 'AUTO',
    detectedAt: at,
    recordedByName: 'Surcease',
    state: 'OPEN',
    revision: 1,
  });
  raise(deviationRecorded(deviation, null, at));
  wrote(clinicId, 'Deviation', deviation.id);
}
