import type { EntityManager } from '@mikro-orm/postgresql';
import { BadInputError, DomainError, NotFoundError } from '@surcease/kernel';
import type { PlanRecord } from '../plan/plan-record.js';
import { isNewerVersion } from './newer-version.js';

const path = ['input', 'protocolVersionId'];

interface Versions {
  candidate: string;
  present: string;
  is_same_protocol: boolean;
  is_active: boolean;
}

/**
 * Asserts that a series may go on by a version: a newer one of the same protocol that its clinic has in force.
 * @throws NotFoundError, BadInputError, DomainError CONFLICT
 */
export async function assertSuccessor(
  em: EntityManager,
  { protocolVersionId, clinicId }: PlanRecord,
  candidateId: string,
): Promise<void> {
  const [versions] = await em.execute<Versions[]>(
    `select v.semantic_version as candidate, own.semantic_version as present, v.protocol_id = own.protocol_id as is_same_protocol,
       exists (select from sessions.site_configurations c
         where c.clinic_id = ? and c.protocol_version_id = v.id and c.state = 'ACTIVE') as is_active
     from sessions.protocol_versions v, sessions.protocol_versions own where v.id = ? and own.id = ?`,
    [clinicId, candidateId, protocolVersionId],
  );
  if (!versions) throw new NotFoundError('The protocol version', path);
  const { candidate, present } = versions;
  if (!versions.is_same_protocol)
    throw new BadInputError('A series goes on by a version of its own protocol alone.', path);
  if (!isNewerVersion(candidate, present))
    throw new BadInputError(`${candidate} is not newer than ${present}, which the series goes by.`, path);
  if (!versions.is_active) throw new DomainError('CONFLICT', `The clinic does not have ${candidate} in force.`, path);
}
