import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DosePrescription,
  type RateSegment,
  deliveredDoseMicrograms,
  plannedDoseMicrograms,
  plannedRateMicrogramsPerHour,
} from './dose-arithmetic.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const schwartzman: DosePrescription = {
  doseBasis: 'MG_PER_KG_PER_H',
  rateMicrogramsPerKgPerHour: 350,
  rateMicrogramsPerHour: null,
  durationMinutes: 240,
  loadingMicrograms: 0,
  maximumRateMicrogramsPerHour: 25_000,
};
const segment = (rate: number, from: number, to: number | null): RateSegment => ({
  rateMicrogramsPerHour: rate,
  startedAt: new Date(from),
  endedAt: to === null ? null : new Date(to),
});
const late = new Date(1_000 * HOUR);

describe('the planned dose', () => {
  it('is 98.0 mg for 70 kg at 0.35 mg/kg/h over 4 hours', () => {
    expect(plannedRateMicrogramsPerHour(schwartzman, 70_000)).toBe(24_500);
    expect(plannedDoseMicrograms(schwartzman, 70_000)).toBe(98_000);
  });

  it('is cut at the maximum rate: 100 mg for 80 kg', () => {
    expect(plannedRateMicrogramsPerHour(schwartzman, 80_000)).toBe(25_000);
    expect(plannedDoseMicrograms(schwartzman, 80_000)).toBe(100_000);
  });

  it('adds the loading dose, and knows no weight where the rate is fixed', () => {
    const fixed = {
      ...schwartzman,
      doseBasis: 'MG_PER_H' as const,
      rateMicrogramsPerHour: 20_000,
      loadingMicrograms: 5_000,
    };
    expect(plannedDoseMicrograms(fixed, 40_000)).toBe(85_000);
    expect(plannedDoseMicrograms(fixed, 140_000)).toBe(85_000);
  });

  it('never falls as weight grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 200_000 }), fc.nat(50_000), (grams, more) => {
        expect(plannedDoseMicrograms(schwartzman, grams + more)).toBeGreaterThanOrEqual(
          plannedDoseMicrograms(schwartzman, grams),
        );
      }),
    );
  });
});

describe('the delivered dose', () => {
  it('is 50.0 mg over 165 minutes of 20, nothing, 25 and 10 mg/h', () => {
    const segments = [
      segment(20_000, 0, 60 * MINUTE),
      segment(0, 60 * MINUTE, 75 * MINUTE),
      segment(25_000, 75 * MINUTE, 135 * MINUTE),
      segment(10_000, 135 * MINUTE, 165 * MINUTE),
    ];
    expect(deliveredDoseMicrograms(segments, [], late)).toBe(50_000);
  });

  it('counts a running segment up to now, and a bolus from when it was given', () => {
    const segments = [segment(20_000, 0, null)];
    const bolus = { doseMicrograms: 3_000, givenAt: new Date(HOUR) };
    expect(deliveredDoseMicrograms(segments, [bolus], new Date(HOUR / 2))).toBe(10_000);
    expect(deliveredDoseMicrograms(segments, [bolus], new Date(HOUR))).toBe(23_000);
  });

  const stretch = fc.record({ rate: fc.nat(100_000), lasts: fc.integer({ min: 2, max: 6 * HOUR }) });

  it('is the same however a segment is split', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (stretches, at, share) => {
          const whole = laid(stretches);
          const target = whole[at % whole.length] as RateSegment;
          const [start, end] = [target.startedAt.getTime(), target.endedAt?.getTime() ?? 0];
          const cut = start + Math.floor((end - start) * share);
          const split = whole.flatMap((one) =>
            one === target
              ? [segment(one.rateMicrogramsPerHour, start, cut), segment(one.rateMicrogramsPerHour, cut, end)]
              : [one],
          );
          expect(deliveredDoseMicrograms(split, [], late)).toBe(deliveredDoseMicrograms(whole, [], late));
        },
      ),
    );
  });

  it('gains nothing from a pause, and never falls as time goes on', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 8 }),
        fc.nat(HOUR),
        fc.nat(40 * HOUR),
        fc.nat(HOUR),
        (stretches, pause, now, more) => {
          const whole = laid(stretches);
          const last = whole.at(-1)?.endedAt?.getTime() ?? 0;
          const paused = [...whole, segment(0, last, last + pause)];
          expect(deliveredDoseMicrograms(paused, [], late)).toBe(deliveredDoseMicrograms(whole, [], late));
          expect(deliveredDoseMicrograms(whole, [], new Date(now + more))).toBeGreaterThanOrEqual(
            deliveredDoseMicrograms(whole, [], new Date(now)),
          );
        },
      ),
    );
  });
});

/** Stretches one after the other. */
function laid(stretches: readonly { rate: number; lasts: number }[]): RateSegment[] {
  let from = 0;
  return stretches.map(({ rate, lasts }) => segment(rate, from, (from += lasts)));
}
