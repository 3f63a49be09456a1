import type { Role } from '@surcease/authz';

/** States of a session; the last five end it. Network default, signed off by the medical director. */
export const sessionStates = [
  'SCHEDULED',
  'CONFIRMED',
  'CHECKED_IN',
  'PRE_CHECK',
  'READY',
  'INFUSING',
  'PAUSED',
  'RECOVERY',
  'DISCHARGE_READY',
  'COMPLETED',
  'CANCELLED',
  'NO_SHOW',
  'DEFERRED',
  'TRANSFERRED',
] as const;
export type SessionState = (typeof sessionStates)[number];

/** Why a session is put off. */
export const deferReasons = [
  'BLOOD_PRESSURE',
  'NOT_FASTED',
  'NO_ESCORT',
  'INTOXICATION',
  'PREGNANCY',
  'ACUTE_ILLNESS',
  'MEDICATION_CHANGE',
  'SAFETY_CONCERN',
  'NO_INTRAVENOUS_ACCESS',
  'PATIENT_REQUEST',
  'STAFF_OR_EQUIPMENT',
] as const;
export type DeferReason = (typeof deferReasons)[number];

/** Why an infusion ends. */
export const stopReasons = ['COMPLETED_AS_PLANNED', 'ADVERSE_EVENT', 'PATIENT_REQUEST', 'EQUIPMENT', 'ORDER'] as const;
export type StopReason = (typeof stopReasons)[number];

const registeredNurse = ['NURSE'] as const satisfies readonly Role[];
const physician = ['PHYSICIAN', 'MEDICAL_DIRECTOR'] as const satisfies readonly Role[];
const nurseOrPhysician = [...registeredNurse, ...physician] as const;
const clinicStaff = [...nurseOrPhysician, 'COORDINATOR', 'CLINIC_MANAGER'] as const satisfies readonly Role[];
const anyClinician = [...clinicStaff, 'PHARMACIST'] as const satisfies readonly Role[];

interface Edge {
  from: readonly SessionState[];
  to: SessionState;
  /** Who may do it, at the session's clinic. */
  roles: readonly Role[];
  /** Whether whoever does it must say why: in their words, or by one of these codes. */
  reason?: true | readonly string[];
}

/** Every move there is. Anything else is an ILLEGAL_TRANSITION; corrections are amendments, never moves back. */
export const sessionTransitions = {
  CONFIRM: { from: ['SCHEDULED'], to: 'CONFIRMED', roles: clinicStaff },
  CANCEL: { from: ['SCHEDULED', 'CONFIRMED'], to: 'CANCELLED', roles: anyClinician, reason: true },
  MARK_NO_SHOW: { from: ['SCHEDULED', 'CONFIRMED'], to: 'NO_SHOW', roles: clinicStaff },
  CHECK_IN: { from: ['SCHEDULED', 'CONFIRMED'], to: 'CHECKED_IN', roles: clinicStaff },
  BEGIN_PRE_CHECK: { from: ['CHECKED_IN'], to: 'PRE_CHECK', roles: registeredNurse },
  DEFER: {
    from: ['CHECKED_IN', 'PRE_CHECK', 'READY'],
    to: 'DEFERRED',
    roles: nurseOrPhysician,
    reason: deferReasons,
  },
  PASS_PRE_CHECK: { from: ['PRE_CHECK'], to: 'READY', roles: registeredNurse },
  START_INFUSION: { from: ['READY'], to: 'INFUSING', roles: registeredNurse },
  PAUSE: { from: ['INFUSING'], to: 'PAUSED', roles: registeredNurse, reason: true },
  RESUME: { from: ['PAUSED'], to: 'INFUSING', roles: nurseOrPhysician },
  STOP: { from: ['INFUSING', 'PAUSED'], to: 'RECOVERY', roles: nurseOrPhysician, reason: stopReasons },
  TRANSFER: {
    from: ['INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY'],
    to: 'TRANSFERRED',
    roles: physician,
    reason: true,
  },
  MEET_CRITERIA: { from: ['RECOVERY'], to: 'DISCHARGE_READY', roles: registeredNurse },
  REGRESS: { from: ['DISCHARGE_READY'], to: 'RECOVERY', roles: registeredNurse },
  DISCHARGE: { from: ['DISCHARGE_READY'], to: 'COMPLETED', roles: nurseOrPhysician },
} as const satisfies Record<string, Edge>;

export type SessionTransition = keyof typeof sessionTransitions;
export const sessionTransitionNames = Object.keys(sessionTransitions) as SessionTransition[];

const edgeOf = (transition: SessionTransition): Edge => sessionTransitions[transition];

/** What can follow a state. */
export function transitionsFrom(state: SessionState): SessionTransition[] {
  return sessionTransitionNames.filter((name) => edgeOf(name).from.includes(state));
}

/** Where a transition leads, or null where it does not leave this state. */
export function nextState(state: SessionState, transition: SessionTransition): SessionState | null {
  const edge = edgeOf(transition);
  return edge.from.includes(state) ? edge.to : null;
}

/** Who may make a move, at the session's clinic. */
export function rolesFor(transition: SessionTransition): readonly Role[] {
  return edgeOf(transition).roles;
}

/** What must be said of why: nothing, words, or one of these codes. */
export function reasonFor(transition: SessionTransition): 'NONE' | 'WORDS' | readonly string[] {
  const { reason } = edgeOf(transition);
  return reason === undefined ? 'NONE' : reason === true ? 'WORDS' : reason;
}

/** Whether the state ends the session. */
export function isTerminal(state: SessionState): boolean {
  return transitionsFrom(state).length === 0;
}
