import { type Viewer, mayAt } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';

/** Who may move a session of this clinic. What may not be seen was not found. */
export function assertMayTransition(viewer: Viewer, clinicId: string): void {
  if (!mayAt(viewer, 'session:read', clinicId).allowed) throw new NotFoundError('The session', ['input', 'sessionId']);
  const decision = mayAt(viewer, 'session:transition', clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, ['input', 'sessionId']);
}
