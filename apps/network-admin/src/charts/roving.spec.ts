import { describe, expect, it } from 'vitest';
import { nextMark } from './roving.js';

const ids = ['a', 'b', 'c'];

describe('nextMark', () => {
  it('walks in order and stops at the ends', () => {
    expect(nextMark(ids, 'a', 'ArrowRight')).toBe('b');
    expect(nextMark(ids, 'c', 'ArrowRight')).toBe('c');
    expect(nextMark(ids, 'a', 'ArrowDown')).toBe('a');
    expect(nextMark(ids, 'c', 'Home')).toBe('a');
    expect(nextMark(ids, 'a', 'End')).toBe('c');
  });

  it('leaves other keys alone, and an empty chart too', () => {
    expect(nextMark(ids, 'a', 'Tab')).toBeNull();
    expect(nextMark([], null, 'End')).toBeNull();
  });
});
