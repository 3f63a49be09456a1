import { newId } from '@surcease/kernel';
import { rememberActor } from '../../actor/remember-actor.js';
import { TransitionEntity, moveSession } from '../session.entity.js';
import { sessionTransitioned } from '../session.events.js';
import type { SessionTransition } from '../session.machine.js';
import { type MoveContext, applyEffects } from './apply-effects.js';

interface Decided {
  transition: SessionTransition;
  reason: string | null;
  note: string | null;
}

/** Makes a move that has been judged: the state, the row of the move, its event, and what follows from it. */
export async function carryOut(move: MoveContext, { transition, reason, note }: Decided): Promise<void> {
  const { transaction, session, at } = move;
  const { em, raise, wrote } = transaction;
  const actorId = await rememberActor(move, transaction);
  const fromState = moveSession(session, { transition, reason, at });
  em.create(TransitionEntity, {
    id: newId('trn'),
    sessionId: session.id,
    clinicId: session.clinicId,
    seq: session.version - 1,
    transition,
    fromState,
    toState: session.state,
    at,
    actorId,
    reason,
    note,
  });
  raise(sessionTransitioned(session, { transition, fromState, at, actorId, reason }));
  await em.flush();
  await applyEffects(move, transition);
  wrote(session.clinicId, 'Session', session.id);
  wrote(session.clinicId, 'Patient', session.patientId);
}
