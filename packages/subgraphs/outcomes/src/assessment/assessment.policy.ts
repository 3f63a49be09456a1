import { type Viewer, mayAt } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';

/** Who may record at this clinic what a patient answered. What may not be seen was not found. */
export function assertMayRecord(viewer: Viewer, clinicId: string): void {
  const path = ['input', 'episodeId'];
  if (!mayAt(viewer, 'assessment:read', clinicId).allowed) throw new NotFoundError('The episode', path);
  const decision = mayAt(viewer, 'assessment:record', clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
}
