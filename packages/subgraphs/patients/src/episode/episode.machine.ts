import type { Role } from '@surcease/authz';

/** States of an episode; CLOSED ends it. Network default, signed off by the medical director. */
export const episodeStates = [
  'REFERRED',
  'TRIAGED',
  'ASSESSMENT_SCHEDULED',
  'ASSESSED',
  'ELIGIBLE',
  'CONDITIONAL',
  'INELIGIBLE',
  'CONSENTED',
  'COVERAGE_PENDING',
  'AUTHORIZED',
  'SELF_PAY',
  'DENIED',
  'APPEAL',
  'PLANNED',
  'IN_SERIES',
  'SERIES_COMPLETE',
  'FOLLOW_UP',
  'MAINTENANCE',
  'CLOSED',
] as const;
export type EpisodeState = (typeof episodeStates)[number];

export const closeReasons = [
  'GOALS_MET',
  'NON_RESPONSE',
  'ADVERSE_EVENT',
  'PATIENT_WITHDREW',
  'LOST_TO_FOLLOW_UP',
  'INELIGIBLE',
  'COVERAGE_DENIED',
  'TRANSFERRED',
  'DECEASED',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** What must hold besides the state; the use case that makes the move looks. */
export type EpisodeGuard =
  'NO_OPEN_CONDITIONS' | 'TREATMENT_CONSENT' | 'COVERAGE_CHECKED' | 'AUTHORIZATION_IN_FORCE' | 'SELF_PAY_AGREED';

interface Edge {
  from: readonly EpisodeState[];
  /** More than one where facts decide, never whoever makes the move. */
  to: readonly EpisodeState[];
  /** Empty where only the platform makes the move, on what it hears from the sessions. */
  roles: readonly Role[];
  guards?: readonly EpisodeGuard[];
}

const open = episodeStates.filter((state) => state !== 'CLOSED');
const clinicians = ['PHYSICIAN', 'NURSE'] as const;
const payments = ['COORDINATOR', 'CLINIC_MANAGER'] as const;

/** Every move there is; anything else is an ILLEGAL_TRANSITION. */
export const episodeTransitions = {
  TRIAGE: { from: ['REFERRED'], to: ['TRIAGED'], roles: clinicians },
  SCHEDULE_ASSESSMENT: {
    from: ['TRIAGED', 'ASSESSMENT_SCHEDULED'],
    to: ['ASSESSMENT_SCHEDULED'],
    roles: ['COORDINATOR', 'NURSE', 'PHYSICIAN', 'CLINIC_MANAGER'],
  },
  RECORD_ASSESSMENT: {
    from: ['ASSESSMENT_SCHEDULED', 'ASSESSED', 'ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE'],
    to: ['ASSESSED'],
    roles: clinicians,
  },
  DECIDE_ELIGIBILITY: {
    from: ['ASSESSED', 'ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE'],
    to: ['ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE'],
    roles: ['PHYSICIAN'],
  },
  CONSENT: {
    from: ['ELIGIBLE', 'CONDITIONAL'],
    to: ['CONSENTED'],
    roles: clinicians,
    guards: ['NO_OPEN_CONDITIONS', 'TREATMENT_CONSENT'],
  },
  CHECK_COVERAGE: {
    from: ['CONSENTED'],
    to: ['COVERAGE_PENDING'],
    roles: payments,
    guards: ['COVERAGE_CHECKED'],
  },
  AUTHORIZE: {
    from: ['COVERAGE_PENDING', 'APPEAL'],
    to: ['AUTHORIZED'],
    roles: payments,
    guards: ['AUTHORIZATION_IN_FORCE'],
  },
  DENY: { from: ['COVERAGE_PENDING', 'APPEAL'], to: ['DENIED'], roles: payments },
  APPEAL: { from: ['DENIED'], to: ['APPEAL'], roles: payments },
  AGREE_SELF_PAY: {
    from: ['COVERAGE_PENDING', 'DENIED', 'APPEAL'],
    to: ['SELF_PAY'],
    roles: payments,
    guards: ['SELF_PAY_AGREED'],
  },
  PLAN: { from: ['AUTHORIZED', 'SELF_PAY'], to: ['PLANNED'], roles: [] },
  START_SERIES: { from: ['AUTHORIZED', 'SELF_PAY', 'PLANNED'], to: ['IN_SERIES'], roles: [] },
  COMPLETE_SERIES: { from: ['IN_SERIES'], to: ['SERIES_COMPLETE'], roles: [] },
  BEGIN_FOLLOW_UP: { from: ['SERIES_COMPLETE', 'MAINTENANCE'], to: ['FOLLOW_UP'], roles: clinicians },
  BEGIN_MAINTENANCE: { from: ['FOLLOW_UP'], to: ['MAINTENANCE'], roles: ['PHYSICIAN'] },
  CLOSE: { from: open, to: ['CLOSED'], roles: ['PHYSICIAN', 'COORDINATOR', 'CLINIC_MANAGER'] },
} as const satisfies Record<string, Edge>;

export type EpisodeTransition = keyof typeof episodeTransitions;
export const episodeTransitionNames = Object.keys(episodeTransitions) as EpisodeTransition[];

export const edgeOf = (transition: EpisodeTransition): Edge => episodeTransitions[transition];

/** What can follow a state. */
export function transitionsFrom(state: EpisodeState): EpisodeTransition[] {
  return episodeTransitionNames.filter((name) => edgeOf(name).from.includes(state));
}

export function mayFollow(state: EpisodeState, transition: EpisodeTransition): boolean {
  return edgeOf(transition).from.includes(state);
}
