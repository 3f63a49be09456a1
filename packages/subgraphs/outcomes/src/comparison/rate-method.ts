import { type FunnelBand, poissonRateInterval, poissonRatioLimits } from '@surcease/statistics';
import type { ComparisonMethod } from './comparison-method.js';
import type { ClinicCounts } from './comparison.repository.js';
import { placesTo } from './funnel.js';
import type { Indicator } from './indicator.js';

/**
 * Events per exposure with exact Poisson limits of O/E around the rate of the network (Spiegelhalter 2005). Not
 * adjusted: these events are too rare for a model of patients.
 */
export function rateMethod({ minimumN, per }: Indicator, counts: readonly ClinicCounts[]): ComparisonMethod {
  const total = (of: (clinic: ClinicCounts) => number) => counts.reduce((sum, clinic) => sum + of(clinic), 0);
  const n = total(({ followed }) => followed);
  const each = n === 0 ? 0 : total(({ responders }) => responders) / n;
  const limitsAt = (exposure: number) => {
    const expected = exposure * each;
    const at = (p: number) => {
      const { lower, upper } = poissonRatioLimits({ expected, p });
      // Where no event at all is more likely than p, none is not surprising.
      return { lower: Math.exp(-expected) > p ? 0 : lower, upper };
    };
    const [inner, outer] = [at(0.025), at(0.001)];
    // Where nothing is expected, nothing is drawn but the line of the network.
    const value = (ratio: number) => (each === 0 ? 0 : ratio * each * per);
    return {
      n: exposure,
      lower998: value(outer.lower),
      lower95: value(inner.lower),
      upper95: value(inner.upper),
      upper998: value(outer.upper),
    };
  };
  return {
    version: 'funnel-poisson-crude-1',
    minimumN,
    model: null,
    overdispersion: null,
    networkValue: each * per,
    value: ({ responders, followed }) => (per * responders) / followed,
    interval: ({ responders, followed }) => {
      const { lower, upper } = poissonRateInterval({ events: responders, exposure: followed, level: 0.95 });
      return { lower: per * lower, upper: per * upper };
    },
    band: ({ followed }, events) =>
      followed < minimumN ? 'TOO_FEW' : bandAt((per * events) / followed, limitsAt(followed)),
    isHigher: ({ responders, followed }) => responders / followed > each,
    limits: ({ followed }) => (followed < minimumN ? null : limitsAt(followed)),
    lines: (largestN) => placesTo(largestN).map(limitsAt),
    standardised: () => null,
    z: ({ responders, followed }) => 2 * (Math.sqrt(responders) - Math.sqrt(followed * each)),
  };
}

interface Limits {
  lower998: number;
  lower95: number;
  upper95: number;
  upper998: number;
}

/** Where a value lies; on the line is inside. */
export function bandAt(value: number, { lower998, lower95, upper95, upper998 }: Limits): FunnelBand {
  if (value < lower998 || value > upper998) return 'ALARM';
  return value < lower95 || value > upper95 ? 'ALERT' : 'INSIDE';
}
