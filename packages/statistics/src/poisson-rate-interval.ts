import type { Limits } from './limits.type.js';
import { poissonRatioLimits } from './poisson-ratio-limits.js';
import { requireCount } from './require-count.js';
import { requirePositive } from './require-positive.js';
import { requireProbability } from './require-probability.js';

/**
 * Exact interval of a rate of events per unit of exposure at a two-sided `level` such as 0.95 (Garwood 1936,
 * Biometrika 28:437–442). The upper end of no events is that of χ² with 2 degrees of freedom: −ln of one tail.
 */
export function poissonRateInterval({
  events,
  exposure,
  level,
}: {
  events: number;
  exposure: number;
  level: number;
}): Limits {
  requireCount('events', events);
  requirePositive('exposure', exposure);
  requireProbability('level', level, true);
  const p = (1 - level) / 2;
  if (events === 0) return { lower: 0, upper: -Math.log(p) / exposure };
  const { lower, upper } = poissonRatioLimits({ expected: events, p });
  return { lower: (lower * events) / exposure, upper: (upper * events) / exposure };
}
