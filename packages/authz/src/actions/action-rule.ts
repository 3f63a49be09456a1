import type { PartnerTier, Role } from '../viewer.js';

export interface ActionRule {
  /** Roles that may do it, each within the clinic or network of its grant. */
  roles: readonly Role[];
  /** Tiers of partners that may; a partner needs the PARTNER role and the tier. */
  tiers?: readonly PartnerTier[];
  /** Protected health information: a purpose of use must be known, and each answer is audited. */
  phi?: true;
}

export const clinicStaff = ['PHYSICIAN', 'NURSE', 'COORDINATOR', 'CLINIC_MANAGER'] as const;
export const clinicians = ['MEDICAL_DIRECTOR', 'PHARMACIST', ...clinicStaff] as const;
export const everyStaff = ['NETWORK_ADMIN', 'ANALYST', 'AUDITOR', ...clinicians] as const;
export const everyTier = ['AGGREGATE', 'DEIDENTIFIED', 'IDENTIFIED'] as const;
