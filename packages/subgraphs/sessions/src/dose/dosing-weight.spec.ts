import { describe, expect, it } from 'vitest';
import { dosingWeightGrams, idealWeightGrams } from './dosing-weight.js';

describe('the dosing weight', () => {
  it('follows Devine: 50 kg for men and 45.5 for women, and 2.3 for each inch over 60', () => {
    expect(idealWeightGrams('MALE', 1_778)).toBe(73_000);
    expect(idealWeightGrams('FEMALE', 1_778)).toBe(68_500);
    expect(idealWeightGrams('FEMALE', 1_400)).toBe(45_500);
  });

  it('adjusts by 0.4 of what is over the ideal, and is never above the actual one', () => {
    const heavy = { weightGrams: 113_000, heightMillimetres: 1_778, sex: 'MALE' } as const;
    expect(dosingWeightGrams({ ...heavy, weightBasis: 'ADJUSTED' })).toBe(89_000);
    expect(dosingWeightGrams({ ...heavy, weightBasis: 'ACTUAL' })).toBe(113_000);
    const light = { weightGrams: 60_000, heightMillimetres: 1_778, sex: 'MALE' } as const;
    expect(dosingWeightGrams({ ...light, weightBasis: 'IDEAL' })).toBe(60_000);
  });

  it('asks for height and sex where the basis needs them', () => {
    const unknown = { weightGrams: 70_000, heightMillimetres: null, sex: null };
    expect(() => dosingWeightGrams({ ...unknown, weightBasis: 'IDEAL' })).toThrow('needs height and sex');
    expect(dosingWeightGrams({ ...unknown, weightBasis: 'ACTUAL' })).toBe(70_000);
  });
});
