import { describe, expect, it } from 'vitest';
import { withDose } from '../../test/sample-content.js';
import { diffContent } from './content-diff.js';
import { plannedMicrograms } from './dose-curve.js';
import type { DoseContent } from './protocol-content.js';

type Dose = Partial<DoseContent>;
const step = (id: string, afterMinutes: number, ratePercent: number) => ({ id, afterMinutes, ratePercent });

/** The fields that are told of as a higher dose, where one dose follows another. */
const higher = (from: Dose, to: Dose) =>
  diffContent(withDose(from), withDose(to))
    .filter(({ risk }) => risk === 'HIGHER_DOSE')
    .map(({ path }) => path);
const total = (dose: Dose, weightGrams: number) => plannedMicrograms(withDose(dose).dose, weightGrams);

/** 0.35 mg/kg/h over 4 h, at most 25 mg/h: 98 mg at 70 kg, 100 mg at 80 kg. */
const regimen: Dose = { rateMicrogramsPerKgPerHour: 350, durationMinutes: 240 };
/** 20 mg/h for 60 min, 25 mg/h for 60 min, 10 mg/h for 30 min: 50 mg, as far as it is not paused. */
const stepped: Dose = {
  basis: 'MG_PER_H',
  rateMicrogramsPerKgPerHour: null,
  rateMicrogramsPerHour: 20_000,
  durationMinutes: 150,
  titration: [step('up', 60, 125), step('down', 120, 50), step('start', 0, 100)],
};

describe('the dose of a session is told to be higher', () => {
  it('not where it runs for longer, and slower by more', () => {
    const slower: Dose = { rateMicrogramsPerKgPerHour: 250, durationMinutes: 300 };
    expect([total(regimen, 70_000), total(slower, 70_000)]).toEqual([98_000, 87_500]);
    expect(higher(regimen, slower)).toEqual([]);
    expect(higher(slower, regimen)).toEqual(['dose.rateMicrogramsPerKgPerHour']);
  });

  it('by the duration, where the rate falls by less than it makes up for', () => {
    const longer: Dose = { rateMicrogramsPerKgPerHour: 330, durationMinutes: 300, maximumSessionMicrograms: 150_000 };
    expect(total(longer, 70_000)).toBe(115_500);
    expect(higher({ ...regimen, maximumSessionMicrograms: 150_000 }, longer)).toEqual(['dose.durationMinutes']);
  });

  it('where only the heavy get more, whom the greatest rate held before', () => {
    const room: Dose = { ...regimen, maximumSessionMicrograms: 150_000 };
    const slower: Dose = { ...room, rateMicrogramsPerKgPerHour: 270, durationMinutes: 300 };
    expect([total(room, 70_000), total(slower, 70_000)]).toEqual([98_000, 94_500]);
    expect([total(room, 80_000), total(slower, 80_000)]).toEqual([100_000, 108_000]);
    expect(higher(room, slower)).toEqual(['dose.durationMinutes']);
  });

  it('where the peak rate rises, though the total stays', () => {
    const even: Dose = { ...stepped, titration: [] };
    expect([total(stepped, 70_000), total(even, 70_000)]).toEqual([50_000, 50_000]);
    expect(higher(stepped, even)).toEqual(expect.not.arrayContaining(['dose.durationMinutes']));
    expect(higher(even, stepped)).toEqual(['dose.titration[up].afterMinutes', 'dose.titration[up].ratePercent']);
  });

  it('where a step that held the rate down is taken away, or comes later', () => {
    const gentle: Dose = { ...regimen, titration: [step('half', 0, 50), step('full', 60, 100)] };
    expect(higher(gentle, regimen)).toContain('dose.titration[half].ratePercent');
    expect(higher(regimen, gentle)).toEqual([]);
    const late: Dose = { ...stepped, titration: [step('up', 60, 125), step('down', 140, 50), step('start', 0, 100)] };
    expect(higher(stepped, late)).toEqual(['dose.titration[down].afterMinutes']);
    expect(higher(late, stepped)).toEqual([]);
  });

  it('not by the same dose said by hour in place of by weight, at no weight more', () => {
    const byHour: Dose = { basis: 'MG_PER_H', rateMicrogramsPerKgPerHour: null, rateMicrogramsPerHour: 10_000 };
    expect(higher(regimen, byHour)).toEqual([]);
    expect(higher(byHour, regimen)).not.toEqual([]);
  });

  it('by a ceiling that is raised, even where the plan stays below it', () => {
    expect(total({ ...regimen, maximumSessionMicrograms: 400_000 }, 70_000)).toBe(total(regimen, 70_000));
    expect(higher(regimen, { ...regimen, maximumSessionMicrograms: 400_000 })).toEqual([
      'dose.maximumSessionMicrograms',
    ]);
  });
});
