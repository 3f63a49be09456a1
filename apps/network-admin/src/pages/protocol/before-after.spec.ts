import { describe, expect, it } from 'vitest';
import { type VersionOutcome, isCompared, outcomeRow } from './before-after.js';

const outcome = (n: number, interval: { lower: number; upper: number } | null): VersionOutcome =>
  ({
    version: { id: 'pver_1', semanticVersion: '1.3.0', approvedAt: '2026-01-01T00:00:00Z' },
    comparison: {
      n,
      nEligible: 500,
      followUpPercent: 72.4,
      networkRate: 0.45,
      networkInterval: interval,
      indicator: { unit: 'SHARE', minimumN: 30 },
    },
  }) as VersionOutcome;

describe('a version among those before and after it', () => {
  it('is drawn with its interval, its n and how many were followed up', () => {
    const row = outcomeRow(outcome(360, { lower: 0.4, upper: 0.5 }));
    expect(row).toMatchObject({
      value: 0.45,
      interval: { lower: 0.4, upper: 0.5 },
      detail: 'n 360, 72\u00a0% followed',
    });
    expect(row.sentence).toContain('Version 1.3.0: observed 45.0');
  });

  it('is not drawn where fewer answered than it takes to judge, or no interval is given', () => {
    expect(isCompared(outcome(30, { lower: 0.3, upper: 0.6 }).comparison)).toBe(true);
    expect(isCompared(outcome(29, { lower: 0.3, upper: 0.6 }).comparison)).toBe(false);
    expect(isCompared(outcome(300, null).comparison)).toBe(false);
  });
});
