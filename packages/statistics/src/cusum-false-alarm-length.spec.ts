import { describe, expect, it } from 'vitest';
import { cusumFalseAlarmLength } from './cusum-false-alarm-length.js';
import { riskAdjustedCusum } from './risk-adjusted-cusum.js';
import { seededRandom } from './seeded-random.js';

/** Patients until the first signal, on average over runs of what was predicted. */
function simulated(p: readonly number[], oddsRatio: number, h: number, runs: number): number {
  const random = seededRandom(7);
  let patients = 0;
  for (let run = 0; run < runs; run += 1) {
    for (let signalled = false; !signalled;) {
      const risks = Array.from({ length: 500 }, () => p[Math.floor(random() * p.length)]!);
      const y = risks.map((risk) => Number(random() < risk));
      const at = riskAdjustedCusum({ p: risks, y, oddsRatio, h }).signals.indexOf(true);
      signalled = at >= 0;
      patients += signalled ? at + 1 : risks.length;
    }
  }
  return patients / runs;
}

describe('cusumFalseAlarmLength', () => {
  it('is the mean number of patients that a simulation finds', () => {
    const p = [0.3, 0.45, 0.5, 0.55, 0.7];
    const length = cusumFalseAlarmLength({ p, oddsRatio: 2, h: 2 });
    expect(Math.abs(length / simulated(p, 2, 2, 1_200) - 1)).toBeLessThan(0.08);
  });

  it('grows with the threshold', () => {
    const at = (h: number) => cusumFalseAlarmLength({ p: [0.5], oddsRatio: 2, h });
    expect([at(1) < at(2), at(2) < at(3), at(3) < at(4)]).toEqual([true, true, true]);
  });

  it('never comes where the statistic cannot rise', () => {
    expect(cusumFalseAlarmLength({ p: [1], oddsRatio: 0.5, h: 0.0001 })).toBe(Infinity);
    expect(cusumFalseAlarmLength({ p: [0], oddsRatio: 2, h: 1 })).toBe(Infinity);
  });

  it('names the argument that is wrong', () => {
    expect(() => cusumFalseAlarmLength({ p: [], oddsRatio: 2, h: 4 })).toThrow(/^p /);
    expect(() => cusumFalseAlarmLength({ p: [0.5], oddsRatio: 0, h: 4 })).toThrow(/^oddsRatio /);
    expect(() => cusumFalseAlarmLength({ p: [0.5], oddsRatio: 2, h: 0 })).toThrow(/^h /);
  });
});
