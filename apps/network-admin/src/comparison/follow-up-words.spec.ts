import { describe, expect, it } from 'vitest';
import { countWords } from './follow-up-words.js';

describe('how many a number is of', () => {
  it('comes with the share followed up where answers can be missing', () => {
    expect(countWords({ id: 'RESP30_W4', window: 'W4' }, 1297, 0.722)).toBe('n\u00a01,297, 72\u00a0% followed up');
  });

  it('comes alone for what a clinic records itself, and for follow-up as such', () => {
    expect(countWords({ id: 'DEVIATIONS', window: null }, 769, 1)).toBe('n\u00a0769');
    expect(countWords({ id: 'FOLLOW_UP_W4', window: 'W4' }, 168, 1)).toBe('n\u00a0168');
  });
});
