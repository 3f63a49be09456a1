import { describe, expect, it } from 'vitest';
import { type VersionOutcome, differenceWords, outcomeRow } from './before-after.js';

const outcome = (told: Partial<VersionOutcome>): VersionOutcome => ({
  protocolVersion: { id: 'pver_1', semanticVersion: '1.3.0', approvedAt: '2026-01-01T00:00:00Z' },
  n: 360,
  nEligible: 500,
  followUpPercent: 72.4,
  value: 0.45,
  interval: { lower: 0.4, upper: 0.5, level: 0.95 },
  refusal: null,
  difference: null,
  ...told,
});

describe('a version among those before and after it', () => {
  it('is drawn with its interval, its n and how many were followed up', () => {
    const row = outcomeRow(outcome({}), 'SHARE');
    expect(row).toMatchObject({
      value: 0.45,
      interval: { lower: 0.4, upper: 0.5 },
      detail: 'n 360, 72\u00a0% followed',
    });
    expect(row?.sentence).toContain('Version 1.3.0: observed 45.0');
  });

  it('is not drawn where the server does not compare it', () => {
    expect(outcomeRow(outcome({ value: null, interval: null }), 'SHARE')).toBeNull();
    expect(outcomeRow(outcome({ n: null }), 'SHARE')).toBeNull();
  });
});

describe('the words for how far two versions lie apart', () => {
  const difference = (value: number, lower: number, upper: number, verdict: 'HIGHER' | 'LOWER' | 'NOT_TOLD_APART') => ({
    from: { id: 'pver_0', semanticVersion: '1.2.0' },
    value,
    interval: { lower, upper, level: 0.95 },
    verdict,
  });

  it('say which is higher and by how much, in points for shares', () => {
    expect(differenceWords(difference(0.121, 0.0524, 0.2, 'HIGHER'), 'SHARE')).toEqual({
      verdict: '12.1\u00a0points higher than 1.2.0',
      numbers: '+5.2 to +20.0',
    });
    expect(differenceWords(difference(-1.25, -2, -0.5, 'LOWER'), 'POINTS')).toEqual({
      verdict: '1.3\u00a0points lower than 1.2.0',
      numbers: '−2.0 to −0.5',
    });
  });

  it('claim nothing where the interval holds zero', () => {
    expect(differenceWords(difference(0.0004, -0.05, 0.06, 'NOT_TOLD_APART'), 'SHARE')).toEqual({
      verdict: 'Not told apart from 1.2.0',
      numbers: '0.0\u00a0points, −5.0 to +6.0',
    });
  });
});
