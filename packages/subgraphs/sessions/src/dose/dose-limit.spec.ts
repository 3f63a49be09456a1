import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DoseLimit, exceededLimits, isHard, limitLevels, limitsOf, networkLimits } from './dose-limit.js';

const limit = (level: DoseLimit['level'], value: number): DoseLimit => ({
  quantity: 'RATE_MICROGRAMS_PER_HOUR',
  level,
  bound: 'MAXIMUM',
  value,
  source: 'Test',
});

describe('limits', () => {
  it('of the network are 1 mg/kg/h, 400 mg a session, 60 minutes at least and 12 boosters a year', () => {
    const asked = {
      RATE_MICROGRAMS_PER_KG_PER_HOUR: 1_000,
      SESSION_MICROGRAMS: 400_000,
      DURATION_MINUTES: 60,
      BOOSTERS_PER_365_DAYS: 12,
    };
    expect(exceededLimits(asked, networkLimits)).toEqual([]);
    const over = {
      RATE_MICROGRAMS_PER_KG_PER_HOUR: 1_001,
      SESSION_MICROGRAMS: 400_001,
      DURATION_MINUTES: 59,
      BOOSTERS_PER_365_DAYS: 13,
    };
    expect(exceededLimits(over, networkLimits).map(({ quantity }) => quantity)).toEqual(Object.keys(over));
    expect(networkLimits.every(({ source }) => source.length > 10)).toBe(true);
  });

  it('name the strictest hard one that is passed, and a soft one only where no hard one is', () => {
    const limits = [
      limit('PROTOCOL_SOFT', 10),
      limit('SITE', 30),
      limit('NETWORK_HARD', 40),
      limit('PROTOCOL_HARD', 30),
    ];
    expect(exceededLimits({ RATE_MICROGRAMS_PER_HOUR: 35 }, limits)).toMatchObject([
      { level: 'PROTOCOL_HARD', value: 30 },
    ]);
    expect(exceededLimits({ RATE_MICROGRAMS_PER_HOUR: 20 }, limits)).toMatchObject([{ level: 'PROTOCOL_SOFT' }]);
    expect(exceededLimits({ RATE_MICROGRAMS_PER_HOUR: 10 }, limits)).toEqual([]);
  });

  it('let nothing pass that any hard limit forbids', () => {
    const some = fc.array(fc.record({ level: fc.constantFrom(...limitLevels), value: fc.nat(100) }), { minLength: 1 });
    fc.assert(
      fc.property(some, fc.nat(100), (drawn, asked) => {
        const limits = drawn.map(({ level, value }) => limit(level, value));
        const refused = exceededLimits({ RATE_MICROGRAMS_PER_HOUR: asked }, limits).some(isHard);
        expect(refused).toBe(limits.some((one) => isHard(one) && asked > one.value));
        const values = limitsOf('RATE_MICROGRAMS_PER_HOUR', limits).map(({ value }) => value);
        expect(values).toEqual(values.toSorted((one, other) => one - other));
      }),
    );
  });
});
