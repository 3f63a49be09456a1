import { describe, expect, it } from 'vitest';
import { describeAgainst, describeCount, describeDifference, describeValue } from './describe-value.js';
import { indicators } from './indicator.js';

const share = indicators.RESP30_W4;
const change = indicators.NRS_CHANGE_W4;

describe('a value in words', () => {
  it('writes a share in whole per cents, and a change with a true minus and its unit', () => {
    expect(describeValue(share, 0.336)).toBe('34 %');
    expect(describeValue(change, -1.84)).toBe('−1.8 points');
    expect(describeDifference(change, -1.84)).toBe('1.8 points');
  });

  it('takes as many digits as tell a share from the one it is held against', () => {
    expect(describeAgainst(share, 0.34, 0.481)).toBe('34 % against 48 %');
    expect(describeAgainst(share, 0.9993, 0.9961)).toBe('99.9 % against 99.6 %');
    expect(describeAgainst(share, 0.9931, 0.9961)).toBe('99.3 % against 99.6 %');
    expect(describeAgainst(share, 0.99931, 0.99888)).toBe('99.93 % against 99.89 %');
    expect(describeAgainst(share, 0.5, 0.5)).toBe('50.00 % against 50.00 %');
    expect(describeAgainst(change, -2.5, -1.6)).toBe('−2.5 points against −1.6 points');
  });

  it('sets thousands of a count apart', () => {
    expect(describeCount(1297)).toBe('1,297');
  });
});
