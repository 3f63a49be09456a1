import { type Action, type Viewer, mayAt } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';
import { holdsRole } from './acting-role.js';
import { type SessionTransition, rolesFor } from './session.machine.js';

/** Who may do something with a session of this clinic. What may not be seen was not found. */
export function assertMay(viewer: Viewer, action: Action, clinicId: string, path = ['input', 'sessionId']): void {
  if (!mayAt(viewer, 'session:read', clinicId).allowed) throw new NotFoundError('The session', path);
  const decision = mayAt(viewer, action, clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
}

/** Whether one of the viewer's roles at the clinic makes this move. */
export const mayMove = (viewer: Viewer | null, transition: SessionTransition, clinicId: string) =>
  viewer !== null && holdsRole(viewer, clinicId, rolesFor(transition));

/** @throws DomainError FORBIDDEN where the move is for other roles */
export function assertMayMove(viewer: Viewer, transition: SessionTransition, clinicId: string): void {
  assertMay(viewer, 'session:transition', clinicId);
  if (!mayMove(viewer, transition, clinicId))
    throw new DomainError('FORBIDDEN', `${transition} is for ${rolesFor(transition).join(', ')}.`, [
      'input',
      'sessionId',
    ]);
}
