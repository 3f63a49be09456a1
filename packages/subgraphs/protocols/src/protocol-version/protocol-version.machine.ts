/** States of a version as they are stored. EFFECTIVE is derived: approved, and its day has come. */
export const protocolVersionStates = [
  'DRAFT',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'SUPERSEDED',
  'SUSPENDED',
  'RETIRED',
  'DISCARDED',
] as const;
export type VersionState = (typeof protocolVersionStates)[number];

interface Edge {
  from: readonly VersionState[];
  to: VersionState;
}

/** Every move there is. What was approved never becomes a draft again: a change is a new version. */
export const versionTransitions = {
  EDIT: { from: ['DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED'], to: 'DRAFT' },
  SUBMIT: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'IN_REVIEW' },
  REQUEST_CHANGES: { from: ['IN_REVIEW'], to: 'CHANGES_REQUESTED' },
  APPROVE: { from: ['IN_REVIEW'], to: 'APPROVED' },
  SUPERSEDE: { from: ['APPROVED'], to: 'SUPERSEDED' },
  /**
   * From SUSPENDED too: a fresh stop, so that a lift which is half signed can be held up at once. From RETIRED, as
   * series go on by what was retired.
   */
  SUSPEND: { from: ['APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED'], to: 'SUSPENDED' },
  LIFT_TO_APPROVED: { from: ['SUSPENDED'], to: 'APPROVED' },
  LIFT_TO_SUPERSEDED: { from: ['SUSPENDED'], to: 'SUPERSEDED' },
  LIFT_TO_RETIRED: { from: ['SUSPENDED'], to: 'RETIRED' },
  RETIRE: { from: ['APPROVED', 'SUPERSEDED', 'SUSPENDED'], to: 'RETIRED' },
  DISCARD: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'DISCARDED' },
} as const satisfies Record<string, Edge>;

export type VersionTransition = keyof typeof versionTransitions;
export const versionTransitionNames = Object.keys(versionTransitions) as VersionTransition[];

const edgeOf = (transition: VersionTransition): Edge => versionTransitions[transition];

/** What can follow a state. */
export function versionTransitionsFrom(state: VersionState): VersionTransition[] {
  return versionTransitionNames.filter((name) => edgeOf(name).from.includes(state));
}

/** Where a transition leads, or null where it does not leave this state. */
export function nextVersionState(state: VersionState, transition: VersionTransition): VersionState | null {
  const edge = edgeOf(transition);
  return edge.from.includes(state) ? edge.to : null;
}

/** States in which a version was approved at some time: what it says can never change again. */
export const onceApprovedStates = ['APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED'] as const;

export const wasApproved = (state: VersionState) => (onceApprovedStates as readonly string[]).includes(state);

/** What a version is now: EFFECTIVE where it is approved and its day has come. Days are YYYY-MM-DD. */
export function versionStatus(state: VersionState, effectiveFrom: string | null, today: string) {
  return state === 'APPROVED' && effectiveFrom !== null && effectiveFrom <= today ? 'EFFECTIVE' : state;
}
