import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialLimits } from './binomial-limits.js';
import { funnelBand } from './funnel-band.js';

describe('funnelBand', () => {
  it('judges no clinic of fewer than thirty patients, nor one without any', () => {
    expect(funnelBand({ events: 0, n: 29, target: 0.5 })).toBe('TOO_FEW');
    expect(funnelBand({ events: 0, n: 0, target: 0.5 })).toBe('TOO_FEW');
    expect(funnelBand({ events: 0, n: 30, target: 0.5 })).toBe('ALARM');
  });

  it('says what the drawn lines show', () => {
    const cases = fc.tuple(fc.integer({ min: 30, max: 600 }), fc.nat(), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(cases, ([n, any, percent]) => {
        const events = any % (n + 1);
        const target = percent / 100;
        const limit = (p: number) => binomialLimits({ n, target, p });
        const isOutside = (p: number) => events / n < limit(p) - 1e-12 || events / n > limit(1 - p) + 1e-12;
        const expected = isOutside(0.001) ? 'ALARM' : isOutside(0.025) ? 'ALERT' : 'INSIDE';
        expect(funnelBand({ events, n, target })).toBe(expected);
      }),
    );
  });

  it('judges a clinic and its mirror image alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 300 }), fc.nat(), fc.nat(64), (n, any, part) => {
        const events = any % (n + 1);
        const mirrored = funnelBand({ events: n - events, n, target: 1 - part / 64 });
        expect(funnelBand({ events, n, target: part / 64 })).toBe(mirrored);
      }),
    );
  });

  it('holds a value on the line to be inside', () => {
    expect(funnelBand({ events: 0, n: 40, target: 0 })).toBe('INSIDE');
    expect(funnelBand({ events: 40, n: 40, target: 1 })).toBe('INSIDE');
    expect(funnelBand({ events: 0, n: 40, target: 0.001 })).toBe('INSIDE');
  });

  it('names the argument that is wrong', () => {
    expect(() => funnelBand({ events: 31, n: 30, target: 0.5 })).toThrow(/^events /);
    expect(() => funnelBand({ events: 1, n: Number.NaN, target: 0.5 })).toThrow(/^n /);
    expect(() => funnelBand({ events: 1, n: 30, target: -0.5 })).toThrow(/^target /);
  });
});
