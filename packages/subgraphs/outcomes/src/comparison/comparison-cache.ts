import type { Clock } from '@surcease/kernel';

interface ComparisonCacheConfig<Key, Value> {
  clock: Clock;
  maximumAgeMs: number;
  compute(key: Key, at: Date): Promise<Value>;
}

/** Computes a value once for all who ask at about the same time; a failure is not kept. */
export function createComparisonCache<Key, Value>({ clock, maximumAgeMs, compute }: ComparisonCacheConfig<Key, Value>) {
  const kept = new Map<Key, { at: Date; value: Promise<Value> }>();

  return (key: Key): Promise<Value> => {
    const at = clock.now();
    const known = kept.get(key);
    const ageMs = known ? at.getTime() - known.at.getTime() : -1;
    if (known && ageMs >= 0 && ageMs <= maximumAgeMs) return known.value;
    const entry = { at, value: compute(key, at) };
    kept.set(key, entry);
    entry.value.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry.value;
  };
}
