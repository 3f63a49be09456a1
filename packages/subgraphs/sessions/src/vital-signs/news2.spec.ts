import { describe, expect, it } from 'vitest';
import { news2Of } from './news2.js';
import type { Signals } from './signals.js';

const well: Signals = {
  systolicMmHg: 120,
  diastolicMmHg: 75,
  heartRatePerMinute: 70,
  oxygenSaturationPercent: 97,
  respiratoryRatePerMinute: 14,
  temperatureCelsius: 36.8,
  endTidalCo2MmHg: null,
  waveformAbsentSeconds: null,
  isOnOxygen: false,
  painNrs: null,
  rass: 0,
  moaas: 5,
  cadss6: null,
  isDistressed: null,
};
const total = (signals: Partial<Signals>) => news2Of({ ...well, ...signals }).total;

/** The chart of the Royal College of Physicians, at each of its edges. */
const chart: [keyof Signals, [value: number, points: number][]][] = [
  ['respiratoryRatePerMinute', [[8, 3], [9, 1], [11, 1], [12, 0], [20, 0], [21, 2], [24, 2], [25, 3]]], // prettier-ignore
  ['oxygenSaturationPercent', [[91, 3], [92, 2], [93, 2], [94, 1], [95, 1], [96, 0]]], // prettier-ignore
  ['systolicMmHg', [[90, 3], [91, 2], [100, 2], [101, 1], [110, 1], [111, 0], [219, 0], [220, 3]]], // prettier-ignore
  ['heartRatePerMinute', [[40, 3], [41, 1], [50, 1], [51, 0], [90, 0], [91, 1], [110, 1], [111, 2], [130, 2], [131, 3]]], // prettier-ignore
  ['temperatureCelsius', [[35, 3], [35.1, 1], [36, 1], [36.1, 0], [38, 0], [38.1, 1], [39, 1], [39.1, 2]]], // prettier-ignore
];

describe('NEWS2', () => {
  it.each(chart.flatMap(([signal, edges]) => edges.map(([value, points]) => [signal, value, points] as const)))(
    'gives %s of %d %d points',
    (signal, value, points) => {
      expect(total({ [signal]: value })).toBe(points);
    },
  );

  it('gives 0 to a patient who is well, 2 for oxygen and 3 for anything but alert', () => {
    expect(total({})).toBe(0);
    expect(total({ isOnOxygen: true })).toBe(2);
    expect(total({ rass: -1 })).toBe(3);
    expect(total({ rass: 2 })).toBe(3);
    expect(total({ moaas: 4 })).toBe(3);
  });

  it('has no total while a signal of it is missing, and still tells of a single 3', () => {
    expect(total({ temperatureCelsius: null })).toBeNull();
    expect(news2Of({ ...well, temperatureCelsius: null, oxygenSaturationPercent: 90 }).hasSingleThree).toBe(true);
    expect(news2Of(well).hasSingleThree).toBe(false);
  });
});
