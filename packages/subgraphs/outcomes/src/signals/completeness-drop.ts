import { twoSidedP } from '@surcease/statistics';
import type { MonthValue } from '../spine/value-by-month.repository.js';

const RECENT_MONTHS = 3;
const BEFORE_MONTHS = 12;
const FEWEST = 20;
/** A fall that matters, of shares. */
const FALL = 0.1;
const LEVEL = 0.01;

/**
 * Whether follow-up fell in the last three months against the twelve before, by more than a tenth and beyond chance.
 * @param months of one clinic, in order; value is the share followed
 * @returns the first of the months in which it fell, or null
 */
export function completenessDrop(months: readonly MonthValue[]): { since: string; now: number; before: number } | null {
  const recent = sumOf(months.slice(-RECENT_MONTHS));
  const before = sumOf(months.slice(-RECENT_MONTHS - BEFORE_MONTHS, -RECENT_MONTHS));
  if (recent.n < FEWEST || before.n < FEWEST) return null;
  const [now, then] = [recent.followed / recent.n, before.followed / before.n];
  const pooled = (recent.followed + before.followed) / (recent.n + before.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / recent.n + 1 / before.n));
  if (error === 0 || then - now < FALL || twoSidedP((now - then) / error) > LEVEL) return null;
  return { since: months.at(-RECENT_MONTHS)!.month, now, before: then };
}

function sumOf(months: readonly MonthValue[]) {
  return months.reduce((sum, { n, value }) => ({ n: sum.n + n, followed: sum.followed + n * value }), {
    n: 0,
    followed: 0,
  });
}
