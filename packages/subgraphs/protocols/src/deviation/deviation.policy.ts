import { type Viewer, mayAt } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';

/** Who may tell of a deviation at a clinic, or look at one. What may not be seen was not found. */
export function assertMayAtClinic(
  viewer: Viewer,
  action: 'deviation:record' | 'deviation:review',
  clinicId: string,
  path: readonly string[],
): void {
  if (!mayAt(viewer, 'deviation:read', clinicId).allowed)
    throw new NotFoundError(action === 'deviation:record' ? 'The clinic' : 'The deviation', path);
  const decision = mayAt(viewer, action, clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
}
