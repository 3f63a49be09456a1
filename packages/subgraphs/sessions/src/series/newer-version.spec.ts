import { describe, expect, it } from 'vitest';
import { isNewerVersion } from './newer-version.js';

describe('a newer version', () => {
  it.each([
    ['1.10.0', '1.9.0', true],
    ['2.0.0', '1.9.9', true],
    ['1.0.1', '1.0.0', true],
    ['1.0.0', '1.0.0', false],
    ['1.9.0', '1.10.0', false],
    ['1.2.9', '2.0.0', false],
  ])('%s after %s: %s', (candidate, present, expected) => {
    expect(isNewerVersion(candidate, present)).toBe(expected);
  });
});
