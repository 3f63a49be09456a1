/** States of a prior authorisation. */
export const authorizationStates = [
  'DRAFT',
  'SUBMITTED',
  'PENDED',
  'APPROVED',
  'PARTIAL',
  'DENIED',
  'APPEALED',
  'EXPIRED',
  'WITHDRAWN',
] as const;
export type AuthorizationState = (typeof authorizationStates)[number];

interface Edge {
  from: readonly AuthorizationState[];
  to: AuthorizationState;
  /** What must come with it. */
  needs?: 'REASON' | 'UNITS_AND_VALIDITY';
  /** Only as time passes. */
  system?: true;
}

const beforePayer = ['SUBMITTED', 'PENDED', 'APPEALED'] as const;

export const authorizationTransitions = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED' },
  PEND: { from: ['SUBMITTED', 'APPEALED'], to: 'PENDED' },
  APPROVE: { from: beforePayer, to: 'APPROVED', needs: 'UNITS_AND_VALIDITY' },
  APPROVE_IN_PART: { from: beforePayer, to: 'PARTIAL', needs: 'UNITS_AND_VALIDITY' },
  DENY: { from: beforePayer, to: 'DENIED', needs: 'REASON' },
  APPEAL: { from: ['DENIED', 'PARTIAL'], to: 'APPEALED', needs: 'REASON' },
  WITHDRAW: { from: ['DRAFT', ...beforePayer], to: 'WITHDRAWN' },
  EXPIRE: { from: ['APPROVED', 'PARTIAL'], to: 'EXPIRED', system: true },
} as const satisfies Record<string, Edge>;

export type AuthorizationTransition = keyof typeof authorizationTransitions;
export const authorizationTransitionNames = Object.keys(authorizationTransitions) as AuthorizationTransition[];

export const authorizationEdge = (transition: AuthorizationTransition): Edge => authorizationTransitions[transition];

/** What a person can do next with an authorisation. */
export function authorizationTransitionsFrom(state: AuthorizationState): AuthorizationTransition[] {
  return authorizationTransitionNames.filter((name) => {
    const { from, system } = authorizationEdge(name);
    return from.includes(state) && !system;
  });
}
