import type { PartnerTier, Role } from './viewer.js';

interface ActionRule {
  /** Roles that may do it, each within the clinic or network of its grant. */
  roles: readonly Role[];
  /** Tiers of partners that may; a partner needs the PARTNER role and the tier. */
  tiers?: readonly PartnerTier[];
  /** Protected health information: a purpose of use must be known, and each answer is audited. */
  phi?: true;
}

const clinicStaff = ['PHYSICIAN', 'NURSE', 'COORDINATOR', 'CLINIC_MANAGER'] as const;
const clinicians = ['MEDICAL_DIRECTOR', 'PHARMACIST', ...clinicStaff] as const;
const everyStaff = ['NETWORK_ADMIN', 'ANALYST', 'AUDITOR', ...clinicians] as const;
const everyTier = ['AGGREGATE', 'DEIDENTIFIED', 'IDENTIFIED'] as const;

/** All that can be done, and by whom. What is not here cannot be done. */
export const actions = {
  'node:read': { roles: everyStaff, tiers: everyTier },
  'clinic:read': { roles: everyStaff, tiers: everyTier },
  'provider:read': { roles: everyStaff, tiers: ['IDENTIFIED'] },
  'protocol:read': { roles: everyStaff, tiers: everyTier },
  'patient:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  'session:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  'session:transition': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'assessment:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  // Opened to partners with small-cell suppression, not before.
  'comparison:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians] },
  'audit:read': { roles: ['AUDITOR', 'NETWORK_ADMIN'] },
} as const satisfies Record<string, ActionRule>;

export type Action = keyof typeof actions;

export const actionNames = Object.keys(actions) as Action[];

/** The rule of an action, with its optional parts visible to the compiler. */
export function ruleOf(action: Action): ActionRule {
  return actions[action];
}
