import type { Transaction } from '@surcease/persistence';
import { SessionFactEntity, type SessionFactRecord } from './session-fact.entity.js';

type Em = Transaction['em'];

/** What is known of a session, made where nothing is. Events of one session come in order, but not all kinds reach us. */
export async function sessionFact(
  em: Em,
  { sessionId, clinicId, patientId }: Pick<SessionFactRecord, 'sessionId' | 'clinicId' | 'patientId'>,
): Promise<SessionFactRecord> {
  const known = await em.findOne(SessionFactEntity, sessionId);
  if (known) return known;
  return em.create(SessionFactEntity, {
    sessionId,
    clinicId,
    patientId,
    ordinal: 1,
    state: 'SCHEDULED',
    isSeriesEnded: false,
    protocolVersionId: await latestVersionOf(em, patientId),
  });
}

/** The version that a patient's other sessions are pinned to: series are planned by one. */
async function latestVersionOf(em: Em, patientId: string): Promise<string | null> {
  const [latest] = await em.find(
    SessionFactEntity,
    { patientId, protocolVersionId: { $ne: null }, isSeriesEnded: false },
    { orderBy: { scheduledAt: 'desc nulls last' }, limit: 1 },
  );
  return latest?.protocolVersionId ?? null;
}
