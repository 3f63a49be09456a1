import { type ActionRule, clinicians, clinicStaff, everyStaff } from './action-rule.js';

/** What can be done with patients and their pathway, and by whom. */
export const patientsActions = {
  'patient:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  'episode:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  'eligibility-rule:read': { roles: everyStaff, tiers: ['IDENTIFIED'] },
  'episode:refer': { roles: clinicStaff, phi: true },
  'episode:triage': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'episode:schedule-assessment': { roles: clinicStaff, phi: true },
  'episode:assess': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'episode:begin-follow-up': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'episode:begin-maintenance': { roles: ['PHYSICIAN'], phi: true },
  'episode:close': { roles: ['PHYSICIAN', 'COORDINATOR', 'CLINIC_MANAGER'], phi: true },
  'eligibility:decide': { roles: ['PHYSICIAN'], phi: true },
  'eligibility:override': { roles: ['MEDICAL_DIRECTOR'], phi: true },
  'eligibility:resolve-condition': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'consent:record': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  // Whoever a patient tells that they no longer consent must be able to note it.
  'consent:withdraw': { roles: clinicStaff, phi: true },
  'coverage:record': { roles: ['COORDINATOR', 'CLINIC_MANAGER'], phi: true },
  'medication:record': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'review-task:complete': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
} as const satisfies Record<string, ActionRule>;
