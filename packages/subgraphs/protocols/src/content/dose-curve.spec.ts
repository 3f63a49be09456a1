import { expect, it } from 'vitest';
import { withDose } from '../../test/sample-content.js';
import { doseCurve, plannedMicrograms } from './dose-curve.js';

const { dose } = withDose({});

it('plans 98 mg for 70 kg at 0.35 mg/kg/h over 4 h', () => {
  expect(plannedMicrograms(dose, 70_000)).toBe(98_000);
});

it('cuts the rate: 80 kg would take 28 mg/h and get 25, that is 100 mg', () => {
  expect(plannedMicrograms(dose, 80_000)).toBe(100_000);
});

it('ends where the session’s maximum is reached', () => {
  const short = withDose({ maximumSessionMicrograms: 50_000 }).dose;
  expect(doseCurve(short, 80_000).at(-1)).toEqual({
    atMinutes: 120,
    rateMicrogramsPerHour: 0,
    cumulativeMicrograms: 50_000,
  });
});

it('adds the loading dose and follows each step of the rate, none above the greatest rate', () => {
  const steps = [
    { id: 'full', afterMinutes: 60, ratePercent: 200 },
    { id: 'half', afterMinutes: 0, ratePercent: 50 },
  ];
  const { dose: stepped } = withDose({ loadingDoseMicrograms: 5_000, durationMinutes: 120, titration: steps });
  expect(doseCurve(stepped, 60_000)).toEqual([
    { atMinutes: 0, rateMicrogramsPerHour: 10_500, cumulativeMicrograms: 5_000 },
    { atMinutes: 60, rateMicrogramsPerHour: 25_000, cumulativeMicrograms: 15_500 },
    { atMinutes: 120, rateMicrogramsPerHour: 0, cumulativeMicrograms: 40_500 },
  ]);
});
