import { describe, expect, it } from 'vitest';
import { calculateMme, type OpioidDose } from './calculate-mme.js';

const mg = (opioid: string, amount: number): OpioidDose => ({ opioid, amount, unit: 'MG_PER_DAY' });
const patch = (amount: number): OpioidDose => ({ opioid: 'FENTANYL_TRANSDERMAL', amount, unit: 'MICROGRAMS_PER_HOUR' });

describe('calculateMme', () => {
  it('gives the worked totals of CDC 2022', () => {
    expect(calculateMme([mg('HYDROCODONE', 5 * 4)]).mmePerDay).toBe(20);
    expect(calculateMme([mg('OXYCODONE', 10 * 2)]).mmePerDay).toBe(30);
    expect(calculateMme([patch(25)])).toMatchObject({ mmePerDay: 60, flags: ['MME_AT_LEAST_50'] });
  });

  it.each([
    ['CODEINE', 15],
    ['HYDROCODONE', 100],
    ['HYDROMORPHONE', 500],
    ['METHADONE', 470],
    ['MORPHINE', 100],
    ['OXYCODONE', 150],
    ['OXYMORPHONE', 300],
    ['TAPENTADOL', 40],
    ['TRAMADOL', 20],
  ])('counts 100 mg of %s as %d', (opioid, expected) => {
    expect(calculateMme([mg(opioid, 100)]).mmePerDay).toBe(expected);
  });

  it('names an opioid without a factor and calls the total incomplete', () => {
    expect(calculateMme([mg('OXYCODONE', 20), mg('LEVORPHANOL', 4)])).toMatchObject({
      mmePerDay: 30,
      isComplete: false,
      unknownFactors: ['LEVORPHANOL'],
    });
  });

  it('has no total, rather than 0, where no dose has a factor', () => {
    expect(calculateMme([mg('MEPERIDINE', 100)])).toMatchObject({ mmePerDay: null, isComplete: false });
    expect(calculateMme([mg('FENTANYL', 100)]).mmePerDay).toBeNull();
  });

  it('shows buprenorphine beside the total', () => {
    const buprenorphine: OpioidDose = { opioid: 'Buprenorphine', amount: 10, unit: 'MICROGRAMS_PER_HOUR' };
    expect(calculateMme([mg('morphine', 30), buprenorphine])).toMatchObject({
      mmePerDay: 30,
      isComplete: true,
      buprenorphine: [buprenorphine],
      unknownFactors: [],
    });
  });

  it('flags from 50 and from 90 on', () => {
    const flagsAt = (amount: number) => calculateMme([mg('MORPHINE', amount)]).flags;
    expect([flagsAt(49.9), flagsAt(50), flagsAt(89.9), flagsAt(90)]).toEqual([
      [],
      ['MME_AT_LEAST_50'],
      ['MME_AT_LEAST_50'],
      ['MME_AT_LEAST_50', 'MME_AT_LEAST_90'],
    ]);
  });

  it('is 0 for a patient without opioids', () => {
    expect(calculateMme([])).toMatchObject({ mmePerDay: 0, isComplete: true, flags: [] });
  });

  it('refuses a wrong unit, a dose below 0 and the factors of another edition', () => {
    expect(() => calculateMme([mg('FENTANYL_TRANSDERMAL', 25)])).toThrow(/^unit of FENTANYL_TRANSDERMAL /);
    expect(() => calculateMme([mg('MORPHINE', -1)])).toThrow(/^amount of MORPHINE /);
    expect(() => calculateMme([mg('MORPHINE', Number.NaN)])).toThrow(RangeError);
    expect(() => calculateMme([], 'CDC_2016' as never)).toThrow(/^edition /);
  });
});
