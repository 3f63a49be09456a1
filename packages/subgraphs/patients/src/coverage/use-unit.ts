import { LockMode } from '@mikro-orm/postgresql';
import type { Transaction } from '@surcease/persistence';
import { daysAt } from '../input/days-at.js';
import { AuthorizationEntity, AuthorizationUseEntity } from './coverage.entity.js';

/**
 * Uses one unit for a session that was given, of the authorisation in force on its day that ends first. Once a
 * session, however often it is heard of; none where the patient pays.
 */
export async function useUnit(
  { em }: Transaction,
  { sessionId, episodeId, at }: { sessionId: string; episodeId: string; at: Date },
): Promise<void> {
  if ((await em.count(AuthorizationUseEntity, { sessionId })) > 0) return;
  const { begun, notOver } = daysAt(at);
  const inForce = await em.find(
    AuthorizationEntity,
    { episodeId, state: { $in: ['APPROVED', 'PARTIAL'] }, validFrom: { $lte: begun }, validTo: { $gte: notOver } },
    { orderBy: { validTo: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const authorization = inForce.find(({ unitsApproved, unitsUsed }) => unitsUsed < (unitsApproved ?? 0));
  if (!authorization) return;
  authorization.unitsUsed += 1;
  authorization.version += 1;
  em.create(AuthorizationUseEntity, {
    sessionId,
    authorizationId: authorization.id,
    clinicId: authorization.clinicId,
    usedAt: at,
  });
}
