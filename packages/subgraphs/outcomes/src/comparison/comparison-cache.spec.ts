import { fixedClock } from '@surcease/kernel';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createComparisonCache } from './comparison-cache.js';

function counting(
  fails: () => boolean = () => false,
  more: { staleMs?: number; maximumKeys?: number; costFactor?: number } = {},
) {
  const clock = fixedClock('2026-11-22T12:00:00Z');
  let runs = 0;
  const compute = async (key: string) => {
    runs += 1;
    if (fails()) throw new Error('no database');
    return `${key}${runs}`;
  };
  return { clock, ask: createComparisonCache({ clock, maximumAgeMs: 5_000, compute, ...more }), runs: () => runs };
}

/** Lets all that has been computed be noted. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
afterEach(() => vi.restoreAllMocks());

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

  it('may answer from the last while the next is computed, once for all who ask, but not for long', async () => {
    const { ask, clock, runs } = counting(undefined, { staleMs: 60_000 });
    await ask('a');
    clock.moveTo('2026-11-22T12:00:06Z');
    expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a1', 'a1']);
    expect(runs()).toBe(2);
    await settled();
    expect(await ask('a')).toBe('a2');
    clock.moveTo('2026-11-22T12:01:07Z');
    expect(await ask('a')).toBe('a3');
  });

  it('keeps the last where the next one fails, and tries again', async () => {
    let down = false;
    const { ask, clock } = counting(() => down, { staleMs: 60_000 });
    await ask('a');
    clock.moveTo('2026-11-22T12:00:06Z');
    down = true;
    expect([await ask('a'), await ask('a')]).toEqual(['a1', 'a1']);
    await settled();
    down = false;
    await ask('a');
    await settled();
    expect(await ask('a')).not.toBe('a1');
  });

  it('computes what took long the less often, and gives the last meanwhile', async () => {
    let now = 0;
    // Each computation takes ten seconds of the wall.
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10_000));
    const { ask, clock, runs } = counting(undefined, { costFactor: 5 });
    await ask('a');
    await settled();
    clock.moveTo('2026-11-22T12:00:50Z');
    expect([await ask('a'), runs()]).toEqual(['a1', 1]);
    clock.moveTo('2026-11-22T12:00:51Z');
    expect([await ask('a'), runs()]).toEqual(['a1', 2]);
    await settled();
    expect([await ask('a'), runs()]).toEqual(['a2', 2]);
  });

  it('forgets the key that was asked for longest ago where there are too many', async () => {
    const { ask, runs } = counting(undefined, { maximumKeys: 2 });
    for (const key of ['a', 'b', 'a', 'c', 'a']) await ask(key);
    expect(runs()).toBe(3);
    await ask('b');
    expect(runs()).toBe(4);
  });
});
