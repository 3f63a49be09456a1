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
  /**
   * Where set, a value that took more than a second is new for so many times what it took, and given for twelve times
   * as long while the next is computed: what is dear is not computed all the time.
   */
  costFactor?: number;
  compute(key: Key, at: Date): Promise<Value>;
}

interface Entry<Value> {
  at: Date;
  /** What it took to compute. */
  costMs: number;
  isDone: boolean;
  value: Promise<Value>;
  next: Promise<Value> | null;
}

const DEAR_MS = 1_000;
/** How much longer than new a dear value is given while the next is computed. */
const STALE_TIMES = 12;

/** Computes a value once for all who ask at about the same time; a failure is not kept. */
export function createComparisonCache<Key, Value>({
  clock,
  maximumAgeMs,
  staleMs = 0,
  maximumKeys = 200,
  nameOf = String,
  costFactor = 0,
  compute,
}: ComparisonCacheConfig<Key, Value>) {
  const kept = new Map<string, Entry<Value>>();

  /** By the wall, also where the clock is moved. */
  async function timed(key: Key, at: Date): Promise<{ value: Value; costMs: number }> {
    const begun = performance.now();
    const value = await compute(key, at);
    return { value, costMs: performance.now() - begun };
  }

  function start(name: string, key: Key, at: Date): Promise<Value> {
    const computed = timed(key, at);
    const entry: Entry<Value> = {
      at,
      costMs: 0,
      isDone: false,
      value: computed.then(({ value }) => value),
      next: null,
    };
    kept.set(name, entry);
    computed.then(
      ({ costMs }) => Object.assign(entry, { costMs, isDone: true }),
      () => kept.get(name) === entry && kept.delete(name),
    );
    return entry.value;
  }

  /** Replaces an entry only by one that succeeded; until then it is given on. */
  function refresh(name: string, key: Key, entry: Entry<Value>, at: Date): void {
    const computed = timed(key, at);
    entry.next = computed.then(({ value }) => value);
    computed.then(
      ({ value, costMs }) => {
        if (kept.get(name) === entry)
          kept.set(name, { at, costMs, isDone: true, value: Promise.resolve(value), next: null });
      },
      () => (entry.next = null),
    );
    entry.next.catch(() => undefined);
  }

  return (key: Key): Promise<Value> => {
    const at = clock.now();
    const name = nameOf(key);
    const known = kept.get(name);
    const ageMs = known ? at.getTime() - known.at.getTime() : -1;
    const dearMs = known && known.costMs > DEAR_MS ? costFactor * known.costMs : 0;
    const newMs = Math.max(maximumAgeMs, dearMs);
    if (!known || ageMs < 0 || (known.isDone && ageMs > Math.max(newMs, staleMs, STALE_TIMES * dearMs))) {
      kept.delete(name);
      if (kept.size >= maximumKeys) kept.delete(kept.keys().next().value!);
      return start(name, key, at);
    }
    kept.delete(name);
    kept.set(name, known);
    if (known.isDone && ageMs > newMs && known.next === null) refresh(name, key, known, at);
    return known.value;
  };
}
