import { createHash } from 'node:crypto';
import type { Clock } from '@surcease/kernel';

/** How often one may ask. */
export interface RequestAllowance {
  /** Takes so much of the allowance of a key; false where it does not hold that much any more. */
  take(key: string, cost: number): boolean;
}

interface Allowance {
  left: number;
  at: number;
}

/** Those whose allowance is full again are forgotten once there are so many. */
const SWEEP_AT = 10_000;

/** An allowance of each key that is restored with time, in memory; keys are kept as digests, since tokens are secrets. */
export function createRequestAllowance(
  { most, perSecond }: { most: number; perSecond: number },
  clock: Clock,
): RequestAllowance {
  const allowances = new Map<string, Allowance>();
  const restored = ({ left, at }: Allowance, now: number) =>
    Math.min(most, left + (Math.max(0, now - at) / 1000) * perSecond);
  return {
    take(key, cost) {
      const now = clock.now().getTime();
      if (allowances.size > SWEEP_AT)
        for (const [name, allowance] of allowances) if (restored(allowance, now) >= most) allowances.delete(name);
      const name = createHash('sha256').update(key).digest('base64url');
      const left = restored(allowances.get(name) ?? { left: most, at: now }, now);
      const isAllowed = left >= cost;
      allowances.set(name, { left: isAllowed ? left - cost : left, at: now });
      return isAllowed;
    },
  };
}
