import { type Viewer, mayAt } from '@surcease/authz';
import { DomainError } from '@surcease/kernel';

/** The site's manager, or a medical director, takes a site from step to step. */
export function assertMayAdvance(viewer: Viewer, clinicId: string, path: readonly string[]): void {
  const decision = mayAt(viewer, 'adoption:advance', clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
}
