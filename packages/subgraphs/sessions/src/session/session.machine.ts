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

interface Edge {
  from: readonly SessionState[];
  to: SessionState;
  /** Whether whoever does it must say why. */
  reason?: true;
}

/** Every move there is. Anything else is an ILLEGAL_TRANSITION; corrections are amendments, never moves back. */
export const sessionTransitions = {
  CONFIRM: { from: ['SCHEDULED'], to: 'CONFIRMED' },
  CANCEL: { from: ['SCHEDULED', 'CONFIRMED'], to: 'CANCELLED', reason: true },
  MARK_NO_SHOW: { from: ['SCHEDULED', 'CONFIRMED'], to: 'NO_SHOW' },
  CHECK_IN: { from: ['SCHEDULED', 'CONFIRMED'], to: 'CHECKED_IN' },
  BEGIN_PRE_CHECK: { from: ['CHECKED_IN'], to: 'PRE_CHECK' },
  DEFER: { from: ['CHECKED_IN', 'PRE_CHECK', 'READY'], to: 'DEFERRED', reason: true },
  PASS_PRE_CHECK: { from: ['PRE_CHECK'], to: 'READY' },
  START_INFUSION: { from: ['READY'], to: 'INFUSING' },
  PAUSE: { from: ['INFUSING'], to: 'PAUSED', reason: true },
  RESUME: { from: ['PAUSED'], to: 'INFUSING' },
  STOP: { from: ['INFUSING', 'PAUSED'], to: 'RECOVERY', reason: true },
  TRANSFER: { from: ['INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY'], to: 'TRANSFERRED', reason: true },
  MEET_CRITERIA: { from: ['RECOVERY'], to: 'DISCHARGE_READY' },
  REGRESS: { from: ['DISCHARGE_READY'], to: 'RECOVERY' },
  DISCHARGE: { from: ['DISCHARGE_READY'], to: 'COMPLETED' },
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

export function needsReason(transition: SessionTransition): boolean {
  return edgeOf(transition).reason === true;
}
