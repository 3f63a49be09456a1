import { DomainError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { actorIdOf } from '../../session/session.events.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { bookResources, bookedUntil } from '../book-resources.js';
import { localDateTime } from '../clinic-time.js';
import { sessionScheduled } from '../schedule.events.js';

export interface RescheduleSession extends SessionTarget {
  scheduledAtLocal?: string | null;
  roomId?: string | null;
  chairNumber?: number | null;
  nurseId?: string | null;
  providerId?: string | null;
}

const DEFAULT_INFUSION_MINUTES = 240;

/** Gives a session another time, chair, nurse or supervisor. Its time stays once the patient has come. */
export async function rescheduleSession(
  writer: WriteContext,
  transaction: Transaction,
  input: RescheduleSession,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em, raise } = transaction;
  const session = await changeSession(writer, transaction, 'session:schedule', input);
  assertState(session, ['SCHEDULED', 'CONFIRMED', 'CHECKED_IN', 'PRE_CHECK', 'READY'], 'Sessions are rescheduled');
  const { timeZone, plan } = await factsInTransaction(em, session.id, at);
  if (input.scheduledAtLocal) {
    assertState(session, ['SCHEDULED', 'CONFIRMED'], 'Times are changed');
    const local = localDateTime(input.scheduledAtLocal, ['input', 'scheduledAtLocal']);
    session.scheduledAt = new Date(local.toZonedDateTime(timeZone ?? 'UTC').epochMilliseconds);
    if (session.scheduledAt <= at)
      throw new DomainError('BAD_USER_INPUT', 'The time has passed.', ['input', 'scheduledAtLocal']);
  }
  const roomId = input.roomId ?? session.roomId;
  const nurseId = input.nurseId ?? session.nurseId;
  if (!roomId || !nurseId)
    throw new DomainError('BAD_USER_INPUT', 'Name a room and a nurse.', ['input', roomId ? 'nurseId' : 'roomId']);
  const until = bookedUntil(session.scheduledAt, plan?.durationMinutes ?? DEFAULT_INFUSION_MINUTES);
  const sameRoom = roomId === session.roomId;
  const chairNumber = input.chairNumber ?? (sameRoom && !input.scheduledAtLocal ? session.chairNumber : null);
  const { id, clinicId, patientId, planId, scheduledAt } = session;
  session.chairNumber = await bookResources(em, {
    sessionId: id,
    clinicId,
    from: scheduledAt,
    until,
    roomId,
    chairNumber: chairNumber ?? null,
    nurseId,
  });
  Object.assign(session, { roomId, nurseId, providerId: input.providerId ?? session.providerId });
  raise(
    sessionScheduled(
      {
        sessionId: id,
        clinicId,
        patientId,
        planId: planId ?? null,
        scheduledAt: scheduledAt.toISOString(),
        until: until.toISOString(),
        roomId,
        chairNumber: session.chairNumber,
        nurseId,
        isRescheduled: true,
        at: at.toISOString(),
        actorId: actorIdOf(writer.viewer.accountId),
      },
      at,
    ),
  );
  return { sessionId: id };
}
