import { describe, expect, it } from 'vitest';
import { changedWords } from './changed-words.js';

const without = (side: 'BEFORE' | 'AFTER', stretches: ReturnType<typeof changedWords>) =>
  stretches
    ?.filter((stretch) => stretch.side !== side)
    .map(({ text }) => text)
    .join('');

describe('what differs between two texts', () => {
  const before = 'Do not drive until the day after, 24 hours at least.';
  const after = 'Do not drive or sign contracts until the day after, 48 hours at least.';

  it('is told word by word', () => {
    expect(changedWords(before, after)?.filter(({ side }) => side !== 'BOTH')).toEqual([
      { text: 'or sign contracts ', side: 'AFTER' },
      { text: '24 ', side: 'BEFORE' },
      { text: '48 ', side: 'AFTER' },
    ]);
  });

  it('holds both texts whole', () => {
    const stretches = changedWords(before, after);
    expect(without('AFTER', stretches)).toBe(before);
    expect(without('BEFORE', stretches)).toBe(after);
  });

  it('is not told where a text is short, or where nothing is common', () => {
    expect(changedWords('Stop at once.', 'Pause at once.')).toBeNull();
    expect(changedWords('a b c d e f g', 'h i j k l m n')).toBeNull();
  });
});
