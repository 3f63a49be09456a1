import type { Transaction, WriteContext } from '@surcease/persistence';
import type { SessionTransition } from '../session.machine.js';
import type { SessionTarget } from './lock-session.js';
import { transitionSession } from './transition-session.js';

/** What a mutation of one transition may say besides. */
interface MoveInput extends SessionTarget {
  reason?: string | null;
  note?: string | null;
  rateMicrogramsPerHour?: number | null;
  identifiers?: readonly string[] | null;
}

/** The use case of one transition. */
export function moveBy(transition: SessionTransition) {
  return (writer: WriteContext, transaction: Transaction, input: MoveInput, at: Date) =>
    transitionSession(writer, transaction, { ...input, transition, reason: input.reason ?? null }, at);
}
