import type { ForestRow } from '../../charts/forest-layout.js';
import { measureOf } from '../../comparison/measure.js';
import { formatCount } from '../../format/number.js';
import type { IndicatorUnit } from '../../graph/schema.generated.js';
import type { VersionComparisonQuery } from './protocol.generated.js';

export type VersionComparison = NonNullable<VersionComparisonQuery['versionComparison']>;
/** What patients answered whose series was planned by a version. */
export type VersionOutcome = VersionComparison['rows'][number];
export type VersionDifference = NonNullable<VersionOutcome['difference']>;

/** A version as a line of a forest plot; null where the server does not compare it. */
export function outcomeRow(outcome: VersionOutcome, unit: IndicatorUnit): ForestRow | null {
  const { protocolVersion: version, n, followUpPercent, value, interval } = outcome;
  if (!version || n === null || value === null || interval === null) return null;
  const { format, formatInterval } = measureOf(unit);
  const label = `Version ${version.semanticVersion}`;
  const detail = `n ${formatCount(n)}, ${followUpPercent?.toFixed(0) ?? '–'}\u00a0% followed`;
  return {
    id: version.id,
    label,
    detail,
    value,
    interval,
    shape: 'WITHIN_EXPECTED',
    sentence: `${label}: observed ${format(value)} (95 % interval ${formatInterval(interval)}), ${detail}.`,
  };
}

const directions = { HIGHER: 'higher', LOWER: 'lower' } as const;

/** "12.1 points higher than 1.2.0", or that the two are not told apart, and in brackets how far apart the two may lie. */
export function differenceWords({ from, value, interval, verdict }: VersionDifference, unit: IndicatorUnit) {
  const { formatChange, changeUnit } = measureOf(unit);
  const other = from?.semanticVersion ?? 'the one before';
  const between = `${formatChange(interval.lower)} to ${formatChange(interval.upper)}`;
  return verdict === 'NOT_TOLD_APART'
    ? { verdict: `Not told apart from ${other}`, numbers: `${formatChange(value)}\u00a0${changeUnit}, ${between}` }
    : {
        verdict: `${formatChange(value).replace(/^[+−]/, '')}\u00a0${changeUnit} ${directions[verdict]} than ${other}`,
        numbers: between,
      };
}
