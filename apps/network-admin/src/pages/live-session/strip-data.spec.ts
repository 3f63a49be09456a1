import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Reading,
  gapAfterSeconds,
  laneScale,
  nearestReading,
  scaleOf,
  secondsOf,
  stripColumns,
} from './strip-data.js';

const begun = Date.parse('2026-11-22T14:00:00Z');
const at = (minutes: number): string => new Date(begun + minutes * 60_000).toISOString();

const reading = (minutes: number, change: Partial<Reading> = {}): Reading => ({
  measuredAt: at(minutes),
  oxygenSaturationPercent: 97,
  endTidalCo2MmHg: null,
  heartRatePerMinute: 70,
  respiratoryRatePerMinute: 14,
  systolicMmHg: 120,
  diastolicMmHg: 80,
  rass: 0,
  moaas: 5,
  cadss6: null,
  ...change,
});

describe('stripColumns', () => {
  it('breaks the line where nobody looked for longer than two readings', () => {
    const [times, saturation] = stripColumns([reading(0), reading(15), reading(60)], ['oxygenSaturationPercent']);
    expect(times).toEqual([at(0), at(15), at(37.5), at(60)].map(secondsOf));
    expect(saturation).toEqual([97, 97, null, 97]);
  });

  it('goes on past a reading that has other signals only', () => {
    const sample = reading(5, { systolicMmHg: null });
    const [, systolic] = stripColumns([reading(0), sample, reading(15)], ['systolicMmHg']);
    expect(systolic).toEqual([120, undefined, 120]);
  });

  it('breaks one line and not the other where one signal alone was not measured', () => {
    const readings = [0, 15, 30, 45, 60].map((minutes) =>
      reading(minutes, minutes === 0 || minutes === 60 ? {} : { heartRatePerMinute: null }),
    );
    const [times, rate, saturation] = stripColumns(readings, ['heartRatePerMinute', 'oxygenSaturationPercent']);
    expect(times).toHaveLength(5);
    expect(rate).toEqual([70, undefined, null, undefined, 70]);
    // The gap falls on a reading of the other signal, which keeps its value there.
    expect(saturation).toEqual([97, 97, 97, 97, 97]);
  });

  it('keeps every value, in time, and draws no line over a gap', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(minutes, (all) => {
        const readings = all.toSorted((a, b) => a - b).map((one) => reading(one));
        const [times, values] = stripColumns(readings, ['heartRatePerMinute']);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(values?.filter((value) => value != null)).toHaveLength(readings.length);
        times.forEach((time, index) => {
          const before = times[index - 1];
          if (before !== undefined && values?.[index] != null && values[index - 1] != null)
            expect(time - before).toBeLessThanOrEqual(gapAfterSeconds);
        });
      }),
    );
  });
});

describe('nearestReading', () => {
  it('is the one at the least distance, and none of none', () => {
    expect(nearestReading([reading(0), reading(15)], secondsOf(at(9)))).toBe(1);
    expect(nearestReading([], 0)).toBe(-1);
  });
});

describe('scaleOf', () => {
  it('holds what is usual and whatever was measured beyond it', () => {
    expect(scaleOf([97, 62], [85, 100])).toEqual([62, 100]);
    expect(scaleOf([], [85, 100])).toEqual([85, 100]);
  });
});

describe('laneScale', () => {
  it('puts each range into its own lane, so that no two lanes meet', () => {
    const at = (value: number, [least, most]: [number, number]) => (most - value) / (most - least);
    const upper = laneScale([88, 100], 0, 2);
    const lower = laneScale([24, 64], 1, 2);
    expect(at(100, upper)).toBeCloseTo(0.05);
    expect(at(88, upper)).toBeCloseTo(0.45);
    expect(at(64, lower)).toBeCloseTo(0.55);
    expect(at(24, lower)).toBeCloseTo(0.95);
  });
});
