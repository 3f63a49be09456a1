import type { Limits } from './limits.type.js';
import { requireFinite } from './require-finite.js';

/** A value with its interval, in one unit. */
export interface Estimate extends Limits {
  value: number;
}

/**
 * Interval of `one − other` for two independent estimates, at the level that both intervals have: each end is as far
 * from the difference as the two ends that lie that way, added as variances are (MOVER; Zou & Donner 2008, Stat Med
 * 27:1693–1702). With Wilson's intervals it is Newcombe's hybrid score interval (1998, Stat Med 17:873–890, method 10).
 */
export function differenceInterval(one: Estimate, other: Estimate): Limits {
  requireEstimate('one', one);
  requireEstimate('other', other);
  const difference = one.value - other.value;
  return {
    lower: difference - Math.hypot(one.value - one.lower, other.upper - other.value),
    upper: difference + Math.hypot(one.upper - one.value, other.value - other.lower),
  };
}

function requireEstimate(name: string, { lower, value, upper }: Estimate): void {
  for (const part of [lower, value, upper]) requireFinite(name, part);
  if (lower > value || value > upper)
    throw new RangeError(`${name} must lie within its interval, got ${value} in ${lower} to ${upper}`);
}
