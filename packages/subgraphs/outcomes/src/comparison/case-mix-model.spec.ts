import { describe, expect, it } from 'vitest';
import { fitCaseMix as fitAnswers } from './case-mix-model.js';
import { CohortTable } from './cohort-table.js';

/** What the database writes of a patient, field by field in the order of the factors. */
const caseMix = {
  diagnosisGroup: 'CRPS',
  baselineNrs: 7,
  baselinePhq9: 10 as number | null,
  baselineMme: 0,
  longPain: 'f',
  ageYears: 50,
  sex: 'FEMALE',
  priorKetamine: 'f',
  payer: 'SELF_PAY',
  compensationClaim: 'f',
};
type CaseMix = typeof caseMix;
const patient = (more: Partial<CaseMix> = {}): CaseMix => ({ ...caseMix, ...more });
function fitCaseMix(rows: readonly CaseMix[], happened: readonly boolean[]) {
  const table = new CohortTable(false);
  rows.forEach((row, index) => {
    const fields = Object.values(row).map((value) => value ?? '');
    table.add(['clin_1', 'A', happened[index] ? 't' : 'f', '', '20000', ...fields].join('\t'));
  });
  return fitAnswers(table.answersOf(new Set(['clin_1'])));
}
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

  it('keeps patients without a PHQ-9, told apart', () => {
    const rows = [...patients(60, { baselinePhq9: null }), ...patients(60, { baselineMme: 200 }), ...patients(60)];
    const fit = fitCaseMix(
      rows,
      rows.map((_, index) => index % 3 === 0),
    );
    expect(Object.keys(named(fit))).toContain('baseline PHQ-9 missing');
  });

  it('adjusts for nothing where events are too few for that, and says so', () => {
    const fit = fitCaseMix([...patients(60), ...patients(60, { sex: 'MALE' })], events(9, 120));
    expect(fit.model.coefficients.map(({ name }) => name)).toEqual(['intercept']);
    expect(fit.model.note).toContain('Too few events');
    expect(new Set(Array.from(fit.predicted, (p) => p.toFixed(9)))).toEqual(new Set([(9 / 120).toFixed(9)]));
  });

  it('has the same id for the same coefficients only', () => {
    const one = fitCaseMix(patients(100), events(60, 100)).model.id;
    expect(fitCaseMix(patients(100), events(60, 100)).model.id).toBe(one);
    expect(fitCaseMix(patients(100), events(61, 100)).model.id).not.toBe(one);
  });
});
