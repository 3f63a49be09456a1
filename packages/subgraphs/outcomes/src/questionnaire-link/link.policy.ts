import { type Viewer, mayAt } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';

/** Who may give out or close links at this clinic. What may not be seen was not found. */
export function assertMayManageLinks(viewer: Viewer, clinicId: string, what: string, path: readonly string[]): void {
  if (!mayAt(viewer, 'follow-up:read', clinicId).allowed) throw new NotFoundError(what, path);
  const decision = mayAt(viewer, 'questionnaire-link:manage', clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
}
