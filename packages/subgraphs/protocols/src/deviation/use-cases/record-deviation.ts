import { BadInputError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { ProtocolVersionEntity } from '../../protocol-version/protocol-version.entity.js';
import { wasApproved } from '../../protocol-version/protocol-version.machine.js';
import { SessionFactEntity } from '../../session-fact/session-fact.entity.js';
import { DeviationEntity, type DeviationRecord } from '../deviation.entity.js';
import { deviationRecorded } from '../deviation.events.js';
import { assertMayAtClinic } from '../deviation.policy.js';

export interface RecordDeviation extends Pick<DeviationRecord, 'clinicId' | 'type' | 'severity' | 'isIntended'> {
  versionId: string;
  sessionId: string | null;
  planned: number | null;
  actual: number | null;
  unit: string | null;
  reason: string;
}

/** Writes down a deviation that somebody tells of. */
export async function recordDeviation(
  { viewer }: WriteContext,
  { em, raise, wrote }: Transaction,
  { clinicId, versionId, sessionId, ...told }: RecordDeviation,
  at: Date,
): Promise<{ deviationId: string }> {
  assertMayAtClinic(viewer, 'deviation:record', clinicId, ['input', 'clinicId']);
  const version = await em.findOne(ProtocolVersionEntity, versionId);
  if (!version || !wasApproved(version.state)) throw new NotFoundError('The version', ['input', 'versionId']);
  const fact = sessionId === null ? null : await em.findOne(SessionFactEntity, sessionId);
  if (sessionId !== null && fact?.clinicId !== clinicId) throw new NotFoundError('The session', ['input', 'sessionId']);
  if ((told.planned === null) !== (told.actual === null) || (told.planned !== null && told.unit === null))
    throw new BadInputError('Give planned and actual together, with their unit.', ['input', 'actual']);
  const deviation = em.create(DeviationEntity, {
    ...told,
    id: newId('dev'),
    clinicId,
    sessionId,
    protocolId: version.protocolId,
    versionId,
    detectedBy: 'MANUAL',
    detectedAt: at,
    recordedByName: viewer.displayName,
    state: 'OPEN',
    revision: 1,
  });
  raise(deviationRecorded(deviation, viewer.accountId, at));
  wrote(clinicId, 'Deviation', deviation.id);
  return { deviationId: deviation.id };
}
