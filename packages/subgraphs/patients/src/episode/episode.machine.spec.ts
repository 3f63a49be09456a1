import { type Action, actions } from '@surcease/authz';
import { describe, expect, it } from 'vitest';
import { edgeOf, episodeStates, episodeTransitionNames, transitionsFrom } from './episode.machine.js';

describe('the episode machine', () => {
  it('allows exactly the moves of the table', () => {
    const moves = episodeStates.flatMap((state) =>
      transitionsFrom(state).map((name) => `${state} ${name} ${edgeOf(name).to.join('|')}`),
    );
    expect(moves.filter((move) => !move.includes(' CLOSE '))).toMatchInlineSnapshot(`
      [
        "REFERRED TRIAGE TRIAGED",
        "TRIAGED SCHEDULE_ASSESSMENT ASSESSMENT_SCHEDULED",
        "ASSESSMENT_SCHEDULED SCHEDULE_ASSESSMENT ASSESSMENT_SCHEDULED",
        "ASSESSMENT_SCHEDULED RECORD_ASSESSMENT ASSESSED",
        "ASSESSED RECORD_ASSESSMENT ASSESSED",
        "ASSESSED DECIDE_ELIGIBILITY ELIGIBLE|CONDITIONAL|INELIGIBLE",
        "ELIGIBLE RECORD_ASSESSMENT ASSESSED",
        "ELIGIBLE DECIDE_ELIGIBILITY ELIGIBLE|CONDITIONAL|INELIGIBLE",
        "ELIGIBLE CONSENT CONSENTED",
        "CONDITIONAL RECORD_ASSESSMENT ASSESSED",
        "CONDITIONAL DECIDE_ELIGIBILITY ELIGIBLE|CONDITIONAL|INELIGIBLE",
        "CONDITIONAL CONSENT CONSENTED",
        "INELIGIBLE RECORD_ASSESSMENT ASSESSED",
        "INELIGIBLE DECIDE_ELIGIBILITY ELIGIBLE|CONDITIONAL|INELIGIBLE",
        "CONSENTED CHECK_COVERAGE COVERAGE_PENDING",
        "COVERAGE_PENDING AUTHORIZE AUTHORIZED",
        "COVERAGE_PENDING DENY DENIED",
        "COVERAGE_PENDING AGREE_SELF_PAY SELF_PAY",
        "AUTHORIZED PLAN PLANNED",
        "AUTHORIZED START_SERIES IN_SERIES",
        "SELF_PAY PLAN PLANNED",
        "SELF_PAY START_SERIES IN_SERIES",
        "DENIED APPEAL APPEAL",
        "DENIED AGREE_SELF_PAY SELF_PAY",
        "APPEAL AUTHORIZE AUTHORIZED",
        "APPEAL DENY DENIED",
        "APPEAL AGREE_SELF_PAY SELF_PAY",
        "PLANNED START_SERIES IN_SERIES",
        "IN_SERIES COMPLETE_SERIES SERIES_COMPLETE",
        "SERIES_COMPLETE BEGIN_FOLLOW_UP FOLLOW_UP",
        "FOLLOW_UP BEGIN_MAINTENANCE MAINTENANCE",
        "MAINTENANCE BEGIN_FOLLOW_UP FOLLOW_UP",
      ]
    `);
  });

  it('can be closed from every state but the last, and left from that by nothing', () => {
    for (const state of episodeStates) expect(transitionsFrom(state).includes('CLOSE')).toBe(state !== 'CLOSED');
    expect(transitionsFrom('CLOSED')).toEqual([]);
  });

  it('has no way to a series but through consent and coverage', () => {
    const before = (state: string) =>
      episodeTransitionNames.filter((name) => (edgeOf(name).to as readonly string[]).includes(state));
    expect(before('IN_SERIES')).toEqual(['START_SERIES']);
    expect(edgeOf('START_SERIES').from).toEqual(['AUTHORIZED', 'SELF_PAY', 'PLANNED']);
    expect(edgeOf('PLAN').from).toEqual(['AUTHORIZED', 'SELF_PAY']);
    expect(edgeOf('CHECK_COVERAGE').from).toEqual(['CONSENTED']);
    expect(edgeOf('CONSENT').from).toEqual(['ELIGIBLE', 'CONDITIONAL']);
  });

  it('reaches every state from REFERRED', () => {
    const reached = new Set<(typeof episodeStates)[number]>(['REFERRED']);
    for (const state of reached)
      for (const name of transitionsFrom(state)) for (const next of edgeOf(name).to) reached.add(next);
    expect([...reached].toSorted()).toEqual([...episodeStates].toSorted());
  });

  it('names the roles that the catalogue of actions names', () => {
    const actionOf: Partial<Record<(typeof episodeTransitionNames)[number], Action>> = {
      TRIAGE: 'episode:triage',
      SCHEDULE_ASSESSMENT: 'episode:schedule-assessment',
      RECORD_ASSESSMENT: 'episode:assess',
      DECIDE_ELIGIBILITY: 'eligibility:decide',
      CONSENT: 'consent:record',
      CHECK_COVERAGE: 'coverage:record',
      AUTHORIZE: 'coverage:record',
      DENY: 'coverage:record',
      APPEAL: 'coverage:record',
      AGREE_SELF_PAY: 'coverage:record',
      BEGIN_FOLLOW_UP: 'episode:begin-follow-up',
      BEGIN_MAINTENANCE: 'episode:begin-maintenance',
      CLOSE: 'episode:close',
    };
    for (const name of episodeTransitionNames) {
      const action = actionOf[name];
      const roles: readonly string[] = action ? actions[action].roles : [];
      expect([name, [...edgeOf(name).roles].toSorted()]).toEqual([name, roles.toSorted()]);
    }
  });
});
