import { describe, expect, it } from 'vitest';
import { caseMixLines, type CaseMixFact, type Side } from './side-by-side.js';

const fact = (characteristic: string, level: string | null): CaseMixFact =>
  ({ characteristic, level, n: 5, share: 0.5, mean: null, network: 0.5, suppressed: null }) as CaseMixFact;
const side = {
  clinic: { slug: 'a' },
  caseMix: [
    fact('compensation claim', 'NO'),
    fact('compensation claim', 'YES'),
    fact('payer', 'WORKERS_COMPENSATION'),
    fact('diagnosis group', 'CRPS'),
    fact('baseline NRS', null),
    fact('shoe size', null),
  ],
} as Side;

describe('the lines of the case-mix table', () => {
  it('put diagnoses first and what is not listed last, under the names of their groups', () => {
    expect(caseMixLines([side]).map(({ group, level }) => [group, level])).toEqual([
      ['Diagnosis group', 'Complex regional pain syndrome'],
      [null, 'Baseline NRS'],
      ['Payer', 'Workers’ compensation'],
      [null, 'Compensation claim'],
      [null, 'Shoe size'],
    ]);
  });

  it('name each line in full for files', () => {
    expect(caseMixLines([side]).map(({ name }) => name)).toContain('Payer: Workers’ compensation');
  });
});
