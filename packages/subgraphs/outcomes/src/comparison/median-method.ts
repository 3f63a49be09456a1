import { binomialLimits } from '@surcease/statistics';
import type { ComparisonMethod } from './comparison-method.js';
import type { ClinicCounts } from './comparison.repository.js';
import { placesTo } from './funnel.js';
import type { Indicator } from './indicator.js';
import { quantileOf } from './quantile.js';
import { bandAt } from './rate-method.js';

/**
 * Medians by the sign test: of n values from the network, the share above its median is binomial about one half, so a
 * clinic's median lies between the quantiles of the network at the limits of that share.
 */
export function medianMethod({ minimumN }: Indicator, counts: readonly ClinicCounts[]): ComparisonMethod {
  const all = counts.flatMap(({ values }) => values ?? []).sort((a, b) => a - b);
  const middle = all.length === 0 ? 0 : quantileOf(all, 0.5);
  const limitsOf = (values: readonly number[], n: number) => {
    const at = (p: number) => quantileOf(values, binomialLimits({ n, target: 0.5, p }));
    return { n, lower998: at(0.001), lower95: at(0.025), upper95: at(0.975), upper998: at(0.999) };
  };
  const valueOf = ({ values }: ClinicCounts) => quantileOf(values ?? [], 0.5);
  return {
    version: 'funnel-median-sign-1',
    minimumN,
    model: null,
    overdispersion: null,
    networkValue: middle,
    value: valueOf,
    interval: (clinic) => {
      const { lower95: lower, upper95: upper } = limitsOf(clinic.values ?? [], clinic.followed);
      return { lower, upper };
    },
    band: (clinic) =>
      clinic.followed < minimumN ? 'TOO_FEW' : bandAt(valueOf(clinic), limitsOf(all, clinic.followed)),
    isHigher: (clinic) => valueOf(clinic) > middle,
    limits: ({ followed }) => (followed < minimumN ? null : limitsOf(all, followed)),
    lines: (largestN) => placesTo(largestN).map((n) => limitsOf(all, n)),
    standardised: () => null,
    z: ({ values, followed }) => {
      const above = (values ?? []).reduce((sum, value) => sum + (value > middle ? 1 : value === middle ? 0.5 : 0), 0);
      return (above - followed / 2) / Math.sqrt(followed / 4);
    },
  };
}
