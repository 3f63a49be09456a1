import type { IndicatorId } from './indicator.js';

/** How the database decides an indicator. `baseline` and `score` are numerics, so that 30 % is exactly 30 %. */
interface IndicatorRule {
  /** Whose score in the indicator's window decides. */
  instrument: 'NRS' | 'MME';
  baseline: 'baseline_nrs' | 'baseline_mme';
  /** Which episodes the indicator can be true of. */
  counted: string;
  event: string;
}

const nrs = { instrument: 'NRS', baseline: 'baseline_nrs', counted: 'baseline > 0' } as const;
const relief30 = { ...nrs, event: '10 * (baseline - score) >= 3 * baseline' };

/** The same rules as responded30, responded50, deteriorated and opioidCut of the instruments. */
export const indicatorRules: Readonly<Partial<Record<IndicatorId, IndicatorRule>>> = {
  RESP30_W4: relief30,
  RESP30_END: relief30,
  RESP30_W12: relief30,
  RESP50_W4: { ...nrs, event: '2 * (baseline - score) >= baseline' },
  DETERIORATION_W4: {
    ...nrs,
    counted: 'true',
    event: 'score - baseline >= 2 or (baseline > 0 and 10 * (score - baseline) >= 3 * baseline)',
  },
  MME_CUT20_W4: {
    instrument: 'MME',
    baseline: 'baseline_mme',
    counted: 'baseline > 0',
    event: '5 * (baseline - score) >= baseline',
  },
};
