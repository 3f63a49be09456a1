import { fixedClock } from '@surcease/kernel';
import { describe, expect, it } from 'vitest';
import { createComparisonCache } from './comparison-cache.js';

function counting(fails: () => boolean = () => false) {
  const clock = fixedClock('2026-11-22T12:00:00Z');
  let runs = 0;
  const compute = async (key: string) => {
    runs += 1;
    if (fails()) throw new Error('no database');
    return `${key}${runs}`;
  };
  return { clock, ask: createComparisonCache({ clock, maximumAgeMs: 5_000, compute }), runs: () => runs };
}

describe('the cache of comparisons', () => {
  it('computes once for all who ask at the same time, and for each key', async () => {
    const { ask, runs } = counting();
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a1', 'a1', 'b2']);
    expect(runs()).toBe(2);
  });

  it('is at most five seconds old', async () => {
    const { ask, clock } = counting();
    await ask('a');
    clock.moveTo('2026-11-22T12:00:05Z');
    expect(await ask('a')).toBe('a1');
    clock.moveTo('2026-11-22T12:00:05.001Z');
    expect(await ask('a')).toBe('a2');
  });

  it('does not keep a failure', async () => {
    let down = true;
    const { ask } = counting(() => down);
    await expect(ask('a')).rejects.toThrow('no database');
    down = false;
    expect(await ask('a')).toBe('a2');
  });
});
