import { describe, expect, it } from 'vitest';
import {
  nextVersionState,
  protocolVersionStates,
  versionStatus,
  versionTransitionNames,
  versionTransitionsFrom,
  wasApproved,
} from './protocol-version.machine.js';

const written = protocolVersionStates.flatMap((state) =>
  versionTransitionsFrom(state).map((name) => `${state} ${name} ${nextVersionState(state, name)}`),
);

describe('a version', () => {
  it('moves by these steps and by no others', () => {
    expect(written).toEqual([
      'DRAFT EDIT DRAFT',
      'DRAFT SUBMIT IN_REVIEW',
      'DRAFT DISCARD DISCARDED',
      'IN_REVIEW EDIT DRAFT',
      'IN_REVIEW REQUEST_CHANGES CHANGES_REQUESTED',
      'IN_REVIEW APPROVE APPROVED',
      'CHANGES_REQUESTED EDIT DRAFT',
      'CHANGES_REQUESTED SUBMIT IN_REVIEW',
      'CHANGES_REQUESTED DISCARD DISCARDED',
      'APPROVED SUPERSEDE SUPERSEDED',
      'APPROVED SUSPEND SUSPENDED',
      'APPROVED RETIRE RETIRED',
      'SUPERSEDED SUSPEND SUSPENDED',
      'SUPERSEDED RETIRE RETIRED',
      'SUSPENDED SUSPEND SUSPENDED',
      'SUSPENDED LIFT_TO_APPROVED APPROVED',
      'SUSPENDED LIFT_TO_SUPERSEDED SUPERSEDED',
      'SUSPENDED LIFT_TO_RETIRED RETIRED',
      'SUSPENDED RETIRE RETIRED',
      'RETIRED SUSPEND SUSPENDED',
    ]);
  });

  it('that was approved once can never be written in again', () => {
    for (const state of protocolVersionStates.filter(wasApproved))
      for (const name of versionTransitionNames) {
        const to = nextVersionState(state, name);
        expect(to === null || wasApproved(to)).toBe(true);
      }
  });

  it('is effective from its day on, while it is approved', () => {
    expect(versionStatus('APPROVED', '2026-11-23', '2026-11-22')).toBe('APPROVED');
    expect(versionStatus('APPROVED', '2026-11-22', '2026-11-22')).toBe('EFFECTIVE');
    expect(versionStatus('SUSPENDED', '2026-11-22', '2026-11-22')).toBe('SUSPENDED');
  });
});
