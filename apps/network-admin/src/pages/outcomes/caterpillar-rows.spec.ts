import { describe, expect, it } from 'vitest';
import { comparison, comparisonRow, standardised } from '../../comparison/comparison-fixtures.js';
import { measureOf } from '../../comparison/measure.js';
import { caterpillarRows } from './caterpillar-rows.js';

const share = measureOf('SHARE');
const withheld = { suppressed: { reason: 'too few', minN: 5 }, rate: null, interval: null };

describe('the caterpillar as a picture', () => {
  it('puts the highest first and what is withheld last, without its numbers', () => {
    const rows = caterpillarRows(
      comparison([
        comparisonRow('hidden', withheld),
        comparisonRow('low', { rate: 0.3 }),
        comparisonRow('high', { rate: 0.6 }),
      ]),
      share,
    );
    expect(rows.map(({ label }) => label)).toEqual(['High', 'Low', 'Hidden']);
    expect(rows[2]).toMatchObject({ value: null, interval: null, detail: '' });
    expect(rows[0]).toMatchObject({
      value: 0.6,
      detail: expect.stringMatching(/^n 120, 75\s% followed$/),
      shape: 'WITHIN_EXPECTED',
    });
  });

  it('draws what a clinic is judged by: the adjusted value where there is one', () => {
    const adjusted = standardised({ standardisedRate: 0.52, interval: { lower: 0.45, upper: 0.6, level: 0.95 } });
    const [row] = caterpillarRows(comparison([comparisonRow('a', { standardised: adjusted })]), share);
    expect(row).toMatchObject({ value: 0.52, interval: { lower: 0.45, upper: 0.6 } });
  });
});
