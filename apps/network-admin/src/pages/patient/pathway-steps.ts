import type { EpisodeState } from '../../graph/schema.generated.js';

interface Step {
  name: string;
  /** The states in which an episode stands at this step; the first is the usual one. */
  states: readonly EpisodeState[];
}

/** The way of an episode, in the order of the usual one. */
export const steps: readonly Step[] = [
  { name: 'Referred', states: ['REFERRED'] },
  { name: 'Triaged', states: ['TRIAGED'] },
  { name: 'Assessment booked', states: ['ASSESSMENT_SCHEDULED'] },
  { name: 'Assessed', states: ['ASSESSED'] },
  { name: 'Eligibility', states: ['ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE'] },
  { name: 'Consented', states: ['CONSENTED'] },
  { name: 'Coverage asked', states: ['COVERAGE_PENDING'] },
  { name: 'Paid for', states: ['AUTHORIZED', 'SELF_PAY', 'DENIED', 'APPEAL'] },
  { name: 'Planned', states: ['PLANNED'] },
  { name: 'In series', states: ['IN_SERIES'] },
  { name: 'Series complete', states: ['SERIES_COMPLETE'] },
  { name: 'Follow-up', states: ['FOLLOW_UP', 'MAINTENANCE'] },
  { name: 'Closed', states: ['CLOSED'] },
];

interface Move {
  at: string;
  toState: EpisodeState;
}

export interface StepStanding {
  name: string;
  standing: 'DONE' | 'HERE' | 'AHEAD' | 'SKIPPED';
  /** When the episode last came to this step. */
  at: string | null;
  /** The state it came to there. */
  state: EpisodeState | null;
}

/** Where an episode is on its way: what it came through and when, and what lies ahead. */
export function standingOf(state: EpisodeState, history: readonly Move[]): StepStanding[] {
  const here = steps.findIndex(({ states }) => states.includes(state));
  return steps.map(({ name, states }, index) => {
    const move = history.findLast(({ toState }) => states.includes(toState));
    const came = index === here || (move !== undefined && index < here);
    return {
      name,
      standing: index === here ? 'HERE' : came ? 'DONE' : index < here ? 'SKIPPED' : 'AHEAD',
      at: came ? (move?.at ?? null) : null,
      state: came ? (move?.toState ?? null) : null,
    };
  });
}
