import type { FunnelBand, Verdict } from '../graph/schema.generated.js';
import type { ComparisonQuery } from './comparison.generated.js';
import { measureOf } from './measure.js';

export type Comparison = NonNullable<ComparisonQuery['clinicComparison']>;
export type ComparisonRow = Comparison['rows'][number];

export const verdictWords: Record<Verdict, string> = {
  HIGHER_THAN_EXPECTED: 'Higher than expected',
  LOWER_THAN_EXPECTED: 'Lower than expected',
  WITHIN_EXPECTED: 'Within expected',
  TOO_FEW: 'Too few to judge',
  NOT_COMPARABLE: 'Not comparable',
};

/** What the band adds to the verdict. */
export const bandWords: Record<FunnelBand, string> = {
  INSIDE: 'inside the 95 % limits',
  ALERT: 'outside the 95 % limits',
  ALARM: 'outside the 99.8 % limits',
  TOO_FEW: 'no limits are drawn for so few',
};

export const clinicName = (row: { clinic: { name: string } | null }): string =>
  row.clinic?.name ?? 'Clinic not available';

/** Whether the numbers of a row are shown at all. */
export const isShown = (row: ComparisonRow): boolean => !row.suppressed && row.rate !== null;

/** The number that is held against the limits: after case-mix adjustment where there is one, else the clinic's own. */
export const judgedRate = (row: ComparisonRow): number | null => row.standardised?.standardisedRate ?? row.rate;

export const judgedInterval = (row: ComparisonRow): { lower: number; upper: number } | null =>
  row.standardised?.interval ?? row.interval;

/** The interval of the network's value, to stand before what it is of; nothing where it is not given. */
export const networkIntervalWords = ({ networkInterval, indicator }: Comparison): string =>
  networkInterval ? `95\u00a0% interval ${measureOf(indicator.unit).formatInterval(networkInterval)}, ` : '';

/** Whether the comparison holds adjusted numbers. */
export const isAdjusted = ({ model }: Comparison): boolean => model !== null;

/** Worth a look before the others: outside the limits, or not to be compared at all. */
export const isNotable = (row: ComparisonRow): boolean =>
  row.verdict === 'HIGHER_THAN_EXPECTED' || row.verdict === 'LOWER_THAN_EXPECTED' || row.verdict === 'NOT_COMPARABLE';

/** Rows with enough answers, and enough of them, to be held against the limits. */
export const judgedRows = (rows: readonly ComparisonRow[]): ComparisonRow[] =>
  rows.filter(({ verdict }) => verdict !== 'TOO_FEW' && verdict !== 'NOT_COMPARABLE');

const severity = (row: ComparisonRow): number => {
  if (row.verdict === 'NOT_COMPARABLE') return 2;
  if (row.band === 'ALARM') return 0;
  return row.band === 'ALERT' ? 1 : 3;
};

/** Rows that need attention, the farthest outside first. */
export const notableRows = (rows: readonly ComparisonRow[]): ComparisonRow[] =>
  rows.filter(isNotable).sort((a, b) => severity(a) - severity(b) || (judgedRate(a) ?? 0) - (judgedRate(b) ?? 0));
