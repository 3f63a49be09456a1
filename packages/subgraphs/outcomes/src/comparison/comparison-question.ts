import type { ComparisonFilter } from './comparison-filter.js';
import type { IndicatorId } from './indicator.js';

export const adjustments = ['NONE', 'CASE_MIX'] as const;
export type Adjust = (typeof adjustments)[number];

/** What is compared. The filter is in its normal form, so that the same question has one answer. */
export interface ComparisonQuestion {
  indicator: IndicatorId;
  adjust: Adjust;
  filter: ComparisonFilter;
  /** Clinics of whom an answer given before would tell more, sorted. */
  withhold?: readonly string[];
}
