import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdispersion } from './overdispersion.js';

describe('overdispersion', () => {
  it('is the mean square of z winsorised at the type-7 deciles', () => {
    // R: q <- quantile(z, c(.1, .9)); mean(pmin(pmax(z, q[1]), q[2])^2), with q = -2.1 and 3.2
    const result = overdispersion({ z: [-3, -2, -1, 0, 0, 0, 1, 2, 3, 5] });
    expect(result.phi).toBeCloseTo((2.1 ** 2 + 4 + 1 + 1 + 4 + 9 + 3.2 ** 2) / 10, 12);
    expect(result.threshold).toBeCloseTo(1 + 2 * Math.sqrt(0.2), 12);
    expect(result.adjust).toBe(true);
  });

  it('never asks for narrower limits', () => {
    expect(overdispersion({ z: [0.1, -0.1, 0.2, 0] })).toMatchObject({ adjust: false });
  });

  it('is not moved by the order of clinics, nor by a sign', () => {
    const clinics = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(clinics, (z) => {
        const { phi } = overdispersion({ z });
        expect(Number.isFinite(phi)).toBe(true);
        expect(overdispersion({ z: [...z].reverse() }).phi).toBeCloseTo(phi, 10);
        expect(overdispersion({ z: z.map((value) => -value) }).phi).toBeCloseTo(phi, 10);
      }),
    );
  });

  it('names the argument that is wrong', () => {
    expect(() => overdispersion({ z: [] })).toThrow(/^z /);
    expect(() => overdispersion({ z: [1, Infinity] })).toThrow(/^z\[1\] /);
    expect(() => overdispersion({ z: [1], winsorise: 0.5 })).toThrow(/^winsorise /);
  });
});
