import { describe, expect, it } from 'vitest';
import { createMemoryBuckets } from './memory-buckets.js';

const spec = { maximumAvailable: 1000, restoreRate: 100 };

describe('a bucket in memory', () => {
  it('admits its budget at once, then only what it restores', () => {
    let now = 0;
    const buckets = createMemoryBuckets(() => now);
    expect(buckets.take('a', 900, spec)).toEqual({ allowed: true, currentlyAvailable: 100, retryAfterSeconds: 0 });
    expect(buckets.take('a', 300, spec)).toEqual({ allowed: false, currentlyAvailable: 100, retryAfterSeconds: 2 });
    now = 2000;
    expect(buckets.take('a', 300, spec)).toMatchObject({ allowed: true, currentlyAvailable: 0 });
  });

  it('never holds more than its maximum, and is one per client', () => {
    let now = 0;
    const buckets = createMemoryBuckets(() => now);
    buckets.take('a', 1000, spec);
    now = 3_600_000;
    expect(buckets.take('a', 0, spec)).toMatchObject({ currentlyAvailable: 1000 });
    expect(buckets.take('b', 1000, spec)).toMatchObject({ allowed: true });
  });

  it('takes points back, up to its maximum', () => {
    const buckets = createMemoryBuckets(() => 0);
    buckets.take('a', 900, spec);
    expect(buckets.giveBack('a', 500, spec)).toMatchObject({ currentlyAvailable: 600 });
    expect(buckets.giveBack('a', -500, spec)).toMatchObject({ currentlyAvailable: 600 });
    expect(buckets.giveBack('a', 5000, spec)).toMatchObject({ currentlyAvailable: 1000 });
    expect(buckets.giveBack('b', 5000, spec)).toMatchObject({ currentlyAvailable: 1000 });
  });

  it('takes nothing for what it refuses, and is not fooled by a clock that goes back', () => {
    let now = 1000;
    const buckets = createMemoryBuckets(() => now);
    expect(buckets.take('a', 2000, spec)).toMatchObject({ allowed: false, currentlyAvailable: 1000 });
    now = 0;
    expect(buckets.take('a', 1000, spec)).toMatchObject({ allowed: true, currentlyAvailable: 0 });
  });
});
