import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from './kaplan-meier.js';

describe('kaplanMeier', () => {
  it('follows the remission times of Freireich (1963) as textbooks have them', () => {
    const time = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const event = time.map((_, index) => (index < 9 ? 1 : 0));
    const { steps, median } = kaplanMeier({ time, event });
    expect(steps[0]).toEqual({ time: 6, atRisk: 21, events: 3, censored: 1, survival: expect.closeTo(0.857143, 6) });
    const survivalAt = (moment: number) => steps.find((step) => step.time === moment)!.survival;
    expect(survivalAt(7)).toBeCloseTo(0.806723, 6);
    expect(survivalAt(13)).toBeCloseTo(0.690196, 6);
    expect(survivalAt(23)).toBeCloseTo(0.448179, 6);
    expect(median).toBe(23);
  });

  it('has no median where the curve stays above one half', () => {
    expect(kaplanMeier({ time: [1, 2, 3], event: [1, 0, 0] }).median).toBeNull();
    expect(kaplanMeier({ time: [1, 2, 3], event: [0, 0, 0] }).median).toBeNull();
  });

  it('takes the middle where the curve rests on one half, as R does', () => {
    expect(kaplanMeier({ time: [1, 2, 3, 4], event: [1, 1, 1, 1] }).median).toBe(2.5);
    expect(kaplanMeier({ time: [1, 2, 3, 4], event: [1, 1, 0, 0] }).median).toBe(2);
  });

  it('falls or rests, stays in [0, 1] and does not mind the order of patients', () => {
    const patient = fc.tuple(fc.nat(50), fc.nat(1));
    fc.assert(
      fc.property(fc.array(patient, { minLength: 1 }), (patients) => {
        const run = (rows: typeof patients) =>
          kaplanMeier({ time: rows.map(([t]) => t), event: rows.map(([, e]) => e) });
        const curve = run(patients);
        let before = 1;
        for (const { survival } of curve.steps) {
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
        }
        expect(run([...patients].reverse())).toEqual(curve);
      }),
    );
  });

  it('names the argument that is wrong', () => {
    expect(() => kaplanMeier({ time: [], event: [] })).toThrow(/^time /);
    expect(() => kaplanMeier({ time: [-1], event: [1] })).toThrow(/^time\[0\] /);
    expect(() => kaplanMeier({ time: [1], event: [2] })).toThrow(/^event\[0\] /);
  });
});
