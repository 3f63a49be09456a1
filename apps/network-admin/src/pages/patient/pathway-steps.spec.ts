import { describe, expect, it } from 'vitest';
import type { EpisodeState } from '../../graph/schema.generated.js';
import { standingOf, steps } from './pathway-steps.js';

const moves = (...states: EpisodeState[]) =>
  states.map((toState, index) => ({ toState, at: `2026-01-0${index + 1}T00:00:00Z` }));
const of = (name: string, standing: ReturnType<typeof standingOf>) => standing.find((step) => step.name === name);

describe('the way of an episode', () => {
  it('has a step for every state, and one alone', () => {
    const states = steps.flatMap((step) => step.states);
    expect(new Set(states).size).toBe(states.length);
    expect(states).toHaveLength(19);
  });

  it('tells what it came through, where it is and what lies ahead', () => {
    const standing = standingOf('ASSESSED', moves('REFERRED', 'TRIAGED', 'ASSESSMENT_SCHEDULED', 'ASSESSED'));
    expect(of('Triaged', standing)).toMatchObject({ standing: 'DONE', at: '2026-01-02T00:00:00Z' });
    expect(of('Assessed', standing)).toMatchObject({ standing: 'HERE' });
    expect(of('Consented', standing)).toEqual({ name: 'Consented', standing: 'AHEAD', at: null, state: null });
  });

  it('shows no date of a step that the episode has gone back behind', () => {
    const standing = standingOf('ASSESSED', moves('REFERRED', 'TRIAGED', 'ASSESSED', 'INELIGIBLE', 'ASSESSED'));
    expect(of('Eligibility', standing)).toMatchObject({ standing: 'AHEAD', at: null });
    expect(of('Assessed', standing)?.at).toBe('2026-01-05T00:00:00Z');
  });

  it('says of an episode that was closed early which steps it never took', () => {
    const standing = standingOf('CLOSED', moves('REFERRED', 'CLOSED'));
    expect(of('Triaged', standing)?.standing).toBe('SKIPPED');
    expect(of('Closed', standing)?.standing).toBe('HERE');
  });
});
