import type { PainChange } from './pain-change.type.js';
import { toThousandths } from './to-thousandths.js';

/** RESP50, relief of at least 50 % (IMMPACT: substantial). null where the baseline was 0: excluded, and to be counted. */
export function responded50({ baseline, followUp }: PainChange): boolean | null {
  const before = toThousandths('baseline', baseline);
  const after = toThousandths('followUp', followUp);
  return before === 0 ? null : 2 * (before - after) >= before;
}
