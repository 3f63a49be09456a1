import type { ForestRow } from '../../charts/forest-layout.js';
import type { Comparison } from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import { formatCount } from '../../format/number.js';
import type { EffectVersion } from './effect-version.js';

/** What patients answered whose series was planned by a version. */
export interface VersionOutcome {
  version: Pick<EffectVersion, 'id' | 'semanticVersion' | 'approvedAt'>;
  comparison: Pick<Comparison, 'n' | 'nEligible' | 'followUpPercent' | 'networkRate' | 'networkInterval' | 'indicator'>;
}

/** Fewer answers than a clinic needs to be judged say as little of a version. */
export const isCompared = ({ n, networkInterval, indicator }: VersionOutcome['comparison']): boolean =>
  networkInterval !== null && n >= indicator.minimumN;

/** A version as a line of a forest plot. */
export function outcomeRow({ version, comparison }: VersionOutcome): ForestRow {
  const { n, followUpPercent, networkRate, networkInterval, indicator } = comparison;
  const { format, formatInterval } = measureOf(indicator.unit);
  const label = `Version ${version.semanticVersion}`;
  const detail = `n ${formatCount(n)}, ${followUpPercent.toFixed(0)}\u00a0% followed`;
  return {
    id: version.id,
    label,
    detail,
    value: networkRate,
    interval: networkInterval,
    shape: 'WITHIN_EXPECTED',
    sentence: `${label}: observed ${format(networkRate)} (95 % interval ${formatInterval(networkInterval)}), ${detail}.`,
  };
}
