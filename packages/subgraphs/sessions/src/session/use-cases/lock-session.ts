import { LockMode } from '@mikro-orm/postgresql';
import type { Action } from '@surcease/authz';
import { NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { SessionEntity, type SessionRecord, assertVersion } from '../session.entity.js';
import { assertMay } from '../session.policy.js';

/** What every change of a session names: which one, and the version that was read. */
export interface SessionTarget {
  sessionId: string;
  expectedVersion: number;
}

/** The session, locked, so that of two at once one wins and one gets CONFLICT. */
export async function lockSession({ em }: Transaction, sessionId: string): Promise<SessionRecord> {
  const session = await em.findOne(SessionEntity, sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!session) throw new NotFoundError('The session', ['input', 'sessionId']);
  return session;
}

/** Loads, locks and asserts; the version grows, since what is written belongs to the session, and who writes is kept by name. */
export async function changeSession(
  writer: WriteContext,
  transaction: Transaction,
  action: Action,
  target: SessionTarget,
): Promise<SessionRecord> {
  const session = await lockSession(transaction, target.sessionId);
  assertMay(writer.viewer, action, session.clinicId);
  assertVersion(session, target.expectedVersion);
  session.version += 1;
  transaction.wrote(session.clinicId, 'Session', session.id);
  transaction.wrote(session.clinicId, 'Patient', session.patientId);
  await transaction.em.flush();
  await rememberActor(writer, transaction);
  return session;
}
