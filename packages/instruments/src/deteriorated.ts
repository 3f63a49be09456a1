import type { PainChange } from './pain-change.type.js';
import { toThousandths } from './to-thousandths.js';

/**
 * An increase of at least 30 % or at least 2 points; a default of the network, no published standard.
 * From 0 there is no percentage, so only the points count.
 */
export function deteriorated({ baseline, followUp }: PainChange): boolean {
  const before = toThousandths('baseline', baseline);
  const increase = toThousandths('followUp', followUp) - before;
  return increase >= 2000 || (before > 0 && 10 * increase >= 3 * before);
}
