import { type ActionRule, clinicians, everyStaff, everyTier } from './action-rule.js';

/** What can be done with protocols, and by whom. */
export const protocolsActions = {
  /** What was approved; staff see what is being written too. */
  'protocol:read': { roles: everyStaff, tiers: everyTier },
  /** How the network decides and where it stands: reviews, signatures, sites. */
  'protocol:govern': { roles: everyStaff },
  'protocol:author': { roles: ['PHYSICIAN', 'MEDICAL_DIRECTOR', 'PHARMACIST'] },
  'protocol:approve': { roles: ['PHARMACIST', 'MEDICAL_DIRECTOR'] },
  'protocol:suspend': { roles: ['MEDICAL_DIRECTOR'] },
  /** Takes two, one of each role: a stop ends less easily than it begins. */
  'protocol:lift': { roles: ['PHARMACIST', 'MEDICAL_DIRECTOR'] },
  'adoption:advance': { roles: ['CLINIC_MANAGER', 'MEDICAL_DIRECTOR'] },
  'deviation:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], phi: true },
  'deviation:record': { roles: ['MEDICAL_DIRECTOR', 'PHARMACIST', 'PHYSICIAN', 'NURSE', 'CLINIC_MANAGER'], phi: true },
  'deviation:review': { roles: ['MEDICAL_DIRECTOR', 'PHARMACIST', 'CLINIC_MANAGER'], phi: true },
} as const satisfies Record<string, ActionRule>;
