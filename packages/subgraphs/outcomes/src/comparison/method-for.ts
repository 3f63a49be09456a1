import type { Adjusted } from './adjust-comparison.js';
import { type ComparisonMethod, adjustedMethod, crudeMethod } from './comparison-method.js';
import type { ClinicCounts } from './comparison.repository.js';
import type { Indicator } from './indicator.js';
import { meanMethod } from './mean-method.js';
import { medianMethod } from './median-method.js';
import { rateMethod } from './rate-method.js';

/** How clinics are judged by an indicator. */
export function methodFor(
  indicator: Indicator,
  counts: readonly ClinicCounts[],
  adjustment: Pick<Adjusted, 'share' | 'mean'> | null,
): ComparisonMethod {
  switch (indicator.kind) {
    case 'PROPORTION':
      if (adjustment?.share) return adjustedMethod(adjustment.share, indicator.minimumN);
      return crudeMethod(shareOf(counts), indicator.minimumN);
    case 'RATE':
      return rateMethod(indicator, counts);
    case 'MEAN':
      return meanMethod(indicator, counts, adjustment?.mean ?? null);
    case 'MEDIAN':
      return medianMethod(indicator, counts);
  }
}

function shareOf(counts: readonly ClinicCounts[]): number {
  const total = (of: (clinic: ClinicCounts) => number) => counts.reduce((sum, clinic) => sum + of(clinic), 0);
  const n = total(({ followed }) => followed);
  return n === 0 ? 0 : total(({ responders }) => responders) / n;
}
