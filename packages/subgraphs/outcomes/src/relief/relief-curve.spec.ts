import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliefCurve } from './relief-curve.js';

const lost = (days: number, count = 1) => Array.from({ length: count }, () => ({ days, isLost: true }));
const held = (days: number, count = 1) => Array.from({ length: count }, () => ({ days, isLost: false }));

describe('the curve of relief', () => {
  it('falls by those who lost relief of those at risk, and says when half had lost it', () => {
    const curve = reliefCurve([...lost(28, 10), ...lost(84, 10), ...held(180, 20)]);
    expect(curve.steps.map(({ days, atRisk, events, survival }) => [days, atRisk, events, survival])).toEqual([
      [28, 40, 10, 0.75],
      [84, 30, 10, 0.5],
    ]);
    // By hand: Greenwood 10/(40·30) = .008333, √ .091287; reach 1.959964·.091287/.287682 = .621934.
    expect(curve.steps[0]!.lower).toBeCloseTo(0.75 ** Math.exp(0.621934), 5);
    expect(curve.medianLowerDays).toBe(84);
    expect(curve.medianUpperDays).toBeNull();
  });

  it('never shows a step of fewer losses than may be shown, nor fewer who were last heard of', () => {
    const row = fc.record({ days: fc.integer({ min: 0, max: 400 }), isLost: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 80 }), (rows) => {
        for (const { events, censored, lower, survival, upper } of reliefCurve(rows).steps) {
          expect(events).toBeGreaterThanOrEqual(5);
          expect(censored === null || censored === 0 || censored >= 5).toBe(true);
          expect(lower <= survival && survival <= upper).toBe(true);
        }
      }),
    );
  });
});
