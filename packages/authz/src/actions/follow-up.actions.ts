import { type ActionRule, clinicians, everyStaff } from './action-rule.js';

const careTeam = ['PHYSICIAN', 'NURSE', 'COORDINATOR'] as const;

/** What can be done with follow-ups, and by whom. */
export const followUpActions = {
  'instrument:read': { roles: everyStaff },
  'assessment:record': { roles: careTeam, phi: true },
  'follow-up:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], phi: true },
  // Links and the way of reminding: whoever calls on patients.
  'questionnaire-link:manage': { roles: careTeam, phi: true },
  'safety-task:read': { roles: ['NETWORK_ADMIN', ...clinicians], phi: true },
  // A review is a clinician's; a coordinator may see that it is due.
  'safety-task:complete': { roles: ['MEDICAL_DIRECTOR', 'PHYSICIAN', 'NURSE'], phi: true },
  'narrative:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], phi: true },
  // Who may write a patient's account down treats the patient, and reads it without asking.
  'narrative:record': { roles: careTeam, phi: true },
} as const satisfies Record<string, ActionRule>;
