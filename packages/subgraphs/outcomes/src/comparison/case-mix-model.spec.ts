import { describe, expect, it } from 'vitest';
import { type CaseMix, fitCaseMix } from './case-mix-model.js';

const patient = (more: Partial<CaseMix> = {}): CaseMix => ({
  diagnosisGroup: 'CRPS',
  baselineNrs: 7,
  baselinePhq9: 10,
  baselineMme: 0,
  painDurationYears: 2,
  ageYears: 50,
  sex: 'FEMALE',
  priorKetamine: false,
  payer: 'SELF_PAY',
  compensationClaim: false,
  ...more,
});
const patients = (count: number, more?: Partial<CaseMix>) => Array.from({ length: count }, () => patient(more));
const events = (count: number, of: number) => Array.from({ length: of }, (_, index) => index < count);
const named = ({ model }: ReturnType<typeof fitCaseMix>) =>
  Object.fromEntries(model.coefficients.map(({ name, value }) => [name, value]));

describe('the case-mix model', () => {
  it('finds the odds ratio of a characteristic, and expects as many events as there were', () => {
    // Odds 60/40 against 30/70: ln(1.5 / .428571) = 1.252763.
    const fit = fitCaseMix(
      [...patients(100), ...patients(100, { diagnosisGroup: 'FIBROMYALGIA' })],
      [...events(60, 100), ...events(30, 100)],
    );
    expect(named(fit)['diagnosis group: FIBROMYALGIA']).toBeCloseTo(-1.252763, 5);
    expect(fit.predicted.reduce((sum, p) => sum + p, 0)).toBeCloseTo(90, 6);
    expect(fit.model).toMatchObject({ n: 200, events: 90, note: null });
  });

  it('does not tell a rare level from the most frequent one', () => {
    const fit = fitCaseMix([...patients(150), ...patients(19, { payer: 'MEDICAID' })], events(80, 169));
    expect(Object.keys(named(fit)).filter((name) => name.startsWith('payer'))).toEqual([]);
    const enough = fitCaseMix([...patients(150), ...patients(20, { payer: 'MEDICAID' })], events(80, 170));
    expect(Object.keys(named(enough))).toContain('payer: MEDICAID');
  });

  it('keeps patients without a PHQ-9, told apart, and counts opioids up to 200 mg a day', () => {
    const rows = [...patients(60, { baselinePhq9: null }), ...patients(60, { baselineMme: 200 }), ...patients(60)];
    const fit = fitCaseMix(
      rows,
      rows.map((_, index) => index % 3 === 0),
    );
    expect(Object.keys(named(fit))).toContain('baseline PHQ-9 missing');
    const more = fitCaseMix(
      rows.map((row) => (row.baselineMme === 200 ? { ...row, baselineMme: 900 } : row)),
      rows.map((_, index) => index % 3 === 0),
    );
    expect(more.model.id).toBe(fit.model.id);
  });

  it('adjusts for nothing where events are too few for that, and says so', () => {
    const fit = fitCaseMix([...patients(60), ...patients(60, { sex: 'MALE' })], events(9, 120));
    expect(fit.model.coefficients.map(({ name }) => name)).toEqual(['intercept']);
    expect(fit.model.note).toContain('Too few events');
    expect(new Set(fit.predicted.map((p) => p.toFixed(9)))).toEqual(new Set([(9 / 120).toFixed(9)]));
  });

  it('has the same id for the same coefficients only', () => {
    const one = fitCaseMix(patients(100), events(60, 100)).model.id;
    expect(fitCaseMix(patients(100), events(60, 100)).model.id).toBe(one);
    expect(fitCaseMix(patients(100), events(61, 100)).model.id).not.toBe(one);
  });
});
