import { type Action, type Viewer, mayAt } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';

/** Asserts that the viewer may do this with a record of the clinic. What may not be seen was not found. */
export function assertMay(
  viewer: Viewer,
  action: Action,
  clinicId: string,
  what: string,
  path: readonly string[],
): void {
  if (!mayAt(viewer, 'episode:read', clinicId).allowed) throw new NotFoundError(what, path);
  const decision = mayAt(viewer, action, clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
}
