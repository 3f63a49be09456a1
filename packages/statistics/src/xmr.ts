import { buildControlChart } from './build-control-chart.js';
import type { ControlChart } from './control-chart.type.js';
import { meanMovingRange } from './mean-moving-range.js';
import { requireFinite } from './require-finite.js';
import { requireSeries } from './require-series.js';
import { sum } from './sum.js';

/** 3/d₂ with d₂ = 1.128 for ranges of two, rounded as the charts are published (Wheeler, Understanding Variation). */
const reachPerRange = 2.66;

/** Chart of individual values: mean ± 2.66 × the mean moving range. A single value has no range: limits on itself. */
export function xmr(values: readonly number[]): ControlChart {
  requireSeries('values', values, (name, value) => requireFinite(name, value));
  const reach = reachPerRange * meanMovingRange(values);
  return buildControlChart({ centre: sum(values) / values.length, values, reach: values.map(() => reach) });
}
