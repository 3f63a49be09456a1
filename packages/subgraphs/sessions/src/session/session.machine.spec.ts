import { describe, expect, it } from 'vitest';
import { nextState, sessionStates, sessionTransitionNames, transitionsFrom } from './session.machine.js';

describe('the session machine', () => {
  it('leaves no terminal state', () => {
    for (const state of ['COMPLETED', 'CANCELLED', 'NO_SHOW', 'DEFERRED', 'TRANSFERRED'] as const)
      expect(transitionsFrom(state)).toEqual([]);
  });

  it('has no way from INFUSING to COMPLETED but through recovery and discharge', () => {
    expect(sessionTransitionNames.map((name) => nextState('INFUSING', name))).not.toContain('COMPLETED');
    expect(sessionTransitionNames.filter((name) => nextState('DISCHARGE_READY', name) === 'COMPLETED')).toEqual([
      'DISCHARGE',
    ]);
  });

  it('allows exactly the moves of the table', () => {
    const moves = sessionStates.flatMap((state) =>
      transitionsFrom(state).map((name) => `${state} ${name} ${nextState(state, name)}`),
    );
    expect(moves).toMatchInlineSnapshot(`
      [
        "SCHEDULED CONFIRM CONFIRMED",
        "SCHEDULED CANCEL CANCELLED",
        "SCHEDULED MARK_NO_SHOW NO_SHOW",
        "SCHEDULED CHECK_IN CHECKED_IN",
        "CONFIRMED CANCEL CANCELLED",
        "CONFIRMED MARK_NO_SHOW NO_SHOW",
        "CONFIRMED CHECK_IN CHECKED_IN",
        "CHECKED_IN BEGIN_PRE_CHECK PRE_CHECK",
        "CHECKED_IN DEFER DEFERRED",
        "PRE_CHECK DEFER DEFERRED",
        "PRE_CHECK PASS_PRE_CHECK READY",
        "READY DEFER DEFERRED",
        "READY START_INFUSION INFUSING",
        "INFUSING PAUSE PAUSED",
        "INFUSING STOP RECOVERY",
        "INFUSING TRANSFER TRANSFERRED",
        "PAUSED RESUME INFUSING",
        "PAUSED STOP RECOVERY",
        "PAUSED TRANSFER TRANSFERRED",
        "RECOVERY TRANSFER TRANSFERRED",
        "RECOVERY MEET_CRITERIA DISCHARGE_READY",
        "DISCHARGE_READY TRANSFER TRANSFERRED",
        "DISCHARGE_READY REGRESS RECOVERY",
        "DISCHARGE_READY DISCHARGE COMPLETED",
      ]
    `);
  });

  it('reaches every state from SCHEDULED', () => {
    const reached = new Set<string>(['SCHEDULED']);
    for (const state of reached)
      for (const name of sessionTransitionNames) {
        const next = nextState(state as 'SCHEDULED', name);
        if (next) reached.add(next);
      }
    expect([...reached].sort()).toEqual([...sessionStates].sort());
  });
});
