import type { Clock } from '@surcease/kernel';

interface ComparisonCacheConfig<Key, Value> {
  clock: Clock;
  maximumAgeMs: number;
  /** Up to this age a value is given while the next is computed; 0 makes everyone wait for it. */
  staleMs?: number;
  /** Keys kept; the one asked for longest ago goes first. */
  maximumKeys?: number;
  /** What makes two keys the same. */
  nameOf?: (key: Key) => string;
  compute(key: Key, at: Date): Promise<Value>;
}

interface Entry<Value> {
  at: Date;
  value: Promise<Value>;
  next: Promise<Value> | null;
}

/** Computes a value once for all who ask at about the same time; a failure is not kept. */
export function createComparisonCache<Key, Value>({
  clock,
  maximumAgeMs,
  staleMs = 0,
  maximumKeys = 200,
  nameOf = String,
  compute,
}: ComparisonCacheConfig<Key, Value>) {
  const kept = new Map<string, Entry<Value>>();

  function start(name: string, key: Key, at: Date): Promise<Value> {
    const entry: Entry<Value> = { at, value: compute(key, at), next: null };
    kept.set(name, entry);
    entry.value.catch(() => {
      if (kept.get(name) === entry) kept.delete(name);
    });
    return entry.value;
  }

  /** Replaces an entry only by one that succeeded; until then it is given on. */
  function refresh(name: string, key: Key, entry: Entry<Value>, at: Date): void {
    entry.next ??= compute(key, at);
    entry.next.then(
      (value) => {
        if (kept.get(name) === entry) kept.set(name, { at, value: Promise.resolve(value), next: null });
      },
      () => (entry.next = null),
    );
  }

  return (key: Key): Promise<Value> => {
    const at = clock.now();
    const name = nameOf(key);
    const known = kept.get(name);
    const ageMs = known ? at.getTime() - known.at.getTime() : -1;
    if (!known || ageMs < 0 || ageMs > Math.max(maximumAgeMs, staleMs)) {
      kept.delete(name);
      if (kept.size >= maximumKeys) kept.delete(kept.keys().next().value!);
      return start(name, key, at);
    }
    kept.delete(name);
    kept.set(name, known);
    if (ageMs > maximumAgeMs && known.next === null) refresh(name, key, known, at);
    return known.value;
  };
}
