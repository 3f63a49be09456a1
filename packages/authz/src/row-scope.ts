import { clinicsWhere } from './decisions.js';
import type { Viewer } from './viewer.js';

/** What row-level security is told of the viewer: lists of clinic ids, '*' for the network, '' for none. */
export interface RowScope {
  viewerId: string;
  /** Clinics whose audit trail may be read. */
  auditClinicIds: string;
  /** Clinics whose patients' rows may be seen, for the declared purpose. */
  phiClinicIds: string;
}

const asSetting = (clinics: '*' | readonly string[]) => (clinics === '*' ? '*' : clinics.join(','));

/** The scope of one viewer; nobody sees nothing. */
export function rowScopeOf(viewer: Viewer | null): RowScope {
  return {
    viewerId: viewer?.accountId ?? '',
    auditClinicIds: asSetting(clinicsWhere(viewer, 'audit:read')),
    phiClinicIds: asSetting(clinicsWhere(viewer, 'patient:read')),
  };
}

/** Whether a row of this clinic with patients' facts lies in the scope. */
export function scopeHoldsPhiOf(scope: RowScope, clinicId: string): boolean {
  return scope.phiClinicIds === '*' || scope.phiClinicIds.split(',').includes(clinicId);
}
