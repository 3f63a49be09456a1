import type { Role, Viewer } from '@surcease/authz';

/** Whether the viewer holds one of the roles at a clinic. */
export function holdsRole(viewer: Viewer, clinicId: string, roles: readonly Role[]): boolean {
  return (
    viewer.kind === 'STAFF' &&
    viewer.grants.some(
      (grant) => (grant.clinicId === null || grant.clinicId === clinicId) && roles.includes(grant.role),
    )
  );
}

/** Whether the viewer may order doses at a clinic. */
export const accountMayOrder = (viewer: Viewer, clinicId: string) =>
  holdsRole(viewer, clinicId, ['PHYSICIAN', 'MEDICAL_DIRECTOR']);
