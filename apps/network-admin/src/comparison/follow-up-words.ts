import { formatCount, formatRate } from '../format/number.js';
import type { IndicatorId } from '../graph/schema.generated.js';

interface Indicator {
  id: IndicatorId;
  /** The follow-up that its answers are of; null for what a clinic records itself. */
  window: string | null;
}

/** Whether answers can be missing: not of what a clinic records itself, nor of how many answered, which counts the missing. */
export const isFollowedUp = ({ id, window }: Indicator): boolean => window !== null && id !== 'FOLLOW_UP_W4';

/** How many a number is of: "n 102, 77 % followed up", and without the share where nobody is followed up for it. */
export const countWords = (indicator: Indicator, n: number, completeness: number | null): string =>
  completeness !== null && isFollowedUp(indicator)
    ? `n\u00a0${formatCount(n)}, ${formatRate(completeness, 0)} followed up`
    : `n\u00a0${formatCount(n)}`;
