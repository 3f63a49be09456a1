import { DomainError } from '@surcease/kernel';
import type { SessionState } from './session.machine.js';

/** @throws DomainError ILLEGAL_TRANSITION where this is not done in the session's present state */
export function assertState({ state }: { state: SessionState }, states: readonly SessionState[], what: string): void {
  if (!states.includes(state))
    throw new DomainError('ILLEGAL_TRANSITION', `${what} in ${states.join(', ')}; the session is ${state}.`, [
      'input',
      'sessionId',
    ]);
}
