import type { PainChange } from './pain-change.type.js';
import { toThousandths } from './to-thousandths.js';

/** 100·(b − f)/b; below 0 where it got worse, null where there was nothing to relieve. */
export function reliefPercent({ baseline, followUp }: PainChange): number | null {
  const before = toThousandths('baseline', baseline);
  const after = toThousandths('followUp', followUp);
  return before === 0 ? null : (100 * (before - after)) / before;
}
