import type { BucketSpec, BucketState, BucketStore } from '../contract/gateway.js';

interface Bucket {
  available: number;
  at: number;
}

/** Buckets nobody used for this long are full again under any spec in use. */
const idleMs = 60_000;
const sweepAt = 10_000;

/**
 * Token buckets in memory. rate-limiter-flexible counts in fixed windows, so it admits twice the
 * budget around a window's end and cannot tell a client its restore rate; hence these few lines.
 */
export function createMemoryBuckets(now: () => number = Date.now): Required<BucketStore> {
  const buckets = new Map<string, Bucket>();
  const current = (clientKey: string, spec: BucketSpec): Bucket => {
    const at = now();
    if (buckets.size > sweepAt) sweep(buckets, at);
    const bucket = buckets.get(clientKey) ?? { available: spec.maximumAvailable, at };
    const restored = ((at - bucket.at) / 1000) * spec.restoreRate;
    bucket.available = Math.min(spec.maximumAvailable, bucket.available + Math.max(0, restored));
    bucket.at = at;
    buckets.set(clientKey, bucket);
    return bucket;
  };
  return {
    take(clientKey: string, points: number, spec: BucketSpec): BucketState {
      const bucket = current(clientKey, spec);
      const allowed = points <= bucket.available;
      if (allowed) bucket.available -= points;
      const missing = allowed ? 0 : points - bucket.available;
      return {
        allowed,
        currentlyAvailable: Math.floor(bucket.available),
        retryAfterSeconds: Math.ceil(missing / spec.restoreRate),
      };
    },
    giveBack(clientKey: string, points: number, spec: BucketSpec): BucketState {
      const bucket = current(clientKey, spec);
      bucket.available = Math.min(spec.maximumAvailable, bucket.available + Math.max(0, points));
      return { allowed: true, currentlyAvailable: Math.floor(bucket.available), retryAfterSeconds: 0 };
    },
  };
}

function sweep(buckets: Map<string, Bucket>, at: number): void {
  for (const [key, bucket] of buckets) if (at - bucket.at > idleMs) buckets.delete(key);
}
