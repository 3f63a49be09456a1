import type { PainChange } from './pain-change.type.js';
import { toThousandths } from './to-thousandths.js';

/** RESP30, relief of at least 30 % (IMMPACT: moderate). null where the baseline was 0: excluded, and to be counted. */
export function responded30({ baseline, followUp }: PainChange): boolean | null {
  const before = toThousandths('baseline', baseline);
  const after = toThousandths('followUp', followUp);
  return before === 0 ? null : 10 * (before - after) >= 3 * before;
}
