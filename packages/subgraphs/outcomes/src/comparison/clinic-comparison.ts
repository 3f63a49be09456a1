import { followUpBounds } from '@surcease/statistics';
import { addCounts } from './add-counts.js';
import type { ClinicComparison, ClinicComparisonRow } from './clinic-comparison.type.js';
import type { Adjusted } from './adjust-comparison.js';
import { type ComparisonMethod, LEVEL, MINIMUM_N_FOR_RATE } from './comparison-method.js';
import { methodFor } from './method-for.js';
import { comparisonSentence } from './comparison-sentence.js';
import type { ClinicCounts } from './comparison.repository.js';
import type { Indicator } from './indicator.js';
import { comparisonLineage } from './lineage.js';
import { rankRefusal } from './rank-refusal.js';
import { cellsToWithhold, isSmallCell, minimumCell, suppressed } from './suppression.js';
import { type Verdict, isJudged } from './verdict.js';

const OUTSIDE_BY_CHANCE = 0.05;

interface ComparisonOptions {
  /** Null compares crude rates. */
  adjustment?: Pick<Adjusted, 'share' | 'mean' | 'since'> | null;
  /** Clinics whose numbers another answer would tell. */
  told?: ReadonlySet<string>;
  /** How many clinics are left out because they have fewer answers than may be shown. */
  clinicsTooSmall?: number;
  /** By clinic id, for the sentence. */
  names?: ReadonlyMap<string, string>;
}

/**
 * Compares clinics by an indicator from their counts.
 * @param asOf the data cut, RFC 3339
 */
export function compareClinics(
  indicator: Indicator,
  counts: readonly ClinicCounts[],
  asOf: string,
  { adjustment = null, told, clinicsTooSmall = 0, names = new Map() }: ComparisonOptions = {},
): ClinicComparison {
  const total = (of: (clinic: ClinicCounts) => number) => counts.reduce((sum, clinic) => sum + of(clinic), 0);
  const n = total(({ followed }) => followed);
  const nEligible = total(({ eligible }) => eligible);
  const method = methodFor(indicator, counts, adjustment);
  const withheld = withheldClinics(indicator, counts, told);
  const rows = counts.map((clinic) => {
    const row = rowOf(indicator, clinic, method);
    return withheld.has(clinic.clinicId) ? withholdNumbers(row, clinic, method) : row;
  });
  const judged = rows.filter(({ verdict }) => isJudged(verdict));
  const comparison = {
    indicator,
    asOf,
    methodVersion: method.version,
    n,
    nEligible,
    followUpPercent: nEligible === 0 ? 0 : (100 * n) / nEligible,
    networkRate: method.networkValue,
    networkInterval: networkIntervalOf(counts, method),
    expectedByChanceOutside95: judged.length * OUTSIDE_BY_CHANCE,
    outside95: judged.filter(({ verdict }) => verdict !== 'WITHIN_EXPECTED').length,
    rows,
    funnel: n === 0 ? [] : method.lines(Math.max(...counts.map(({ followed }) => followed))),
    model: method.model,
    adjustmentPending: null,
    overdispersion: overdispersionOf(method),
    lineage: comparisonLineage(indicator, { counts, methodVersion: method.version, asOf, clinicsTooSmall }),
  };
  return { ...comparison, sentence: comparisonSentence(comparison, { names, since: adjustment?.since ?? new Map() }) };
}

/** All clinics as if they were one: by the same method, and under the same floor. */
function networkIntervalOf(counts: readonly ClinicCounts[], method: ComparisonMethod) {
  const [first, ...others] = counts;
  if (!first) return null;
  const all = others.reduce(addCounts, first);
  return all.followed < MINIMUM_N_FOR_RATE ? null : { ...method.interval(all), level: LEVEL };
}

function overdispersionOf({ overdispersion: found }: ComparisonMethod): ClinicComparison['overdispersion'] {
  return found ? { phi: found.phi, threshold: found.threshold, adjusted: found.adjust, tau2: found.tau2 } : null;
}

const cellOf = ({ clinicId, followed, responders }: ClinicCounts) => ({
  key: clinicId,
  n: followed,
  events: responders,
});

/** Of a mean or a median, clinics with so few answers that their sum would tell of people. */
const cellOfValues = ({ clinicId, followed }: ClinicCounts) => ({ key: clinicId, n: followed, events: followed });

/** A rate may have more events than sessions, so only the events are small or not. */
const cellOfRate = ({ clinicId, responders }: ClinicCounts) => ({ key: clinicId, n: responders, events: responders });

const cells = { PROPORTION: cellOf, RATE: cellOfRate, MEAN: cellOfValues, MEDIAN: cellOfValues } as const;

/** The clinics whose numbers are not shown. */
export function withheldClinics(
  { kind }: Indicator,
  counts: readonly ClinicCounts[],
  told?: ReadonlySet<string>,
): ReadonlySet<string> {
  return cellsToWithhold(counts.map(cells[kind]), told, kind !== 'PROPORTION');
}

function rowOf({ kind }: Indicator, clinic: ClinicCounts, method: ComparisonMethod): ClinicComparisonRow {
  const { followed: n, responders, eligible } = clinic;
  const rate = n < MINIMUM_N_FOR_RATE ? null : method.value(clinic);
  const bounds = eligible === 0 || kind !== 'PROPORTION' ? null : followUpBounds({ responders, followed: n, eligible });
  const standardised = method.standardised(clinic);
  const judgement = judgementOf(clinic, method);
  return {
    clinic: { id: clinic.clinicId },
    n,
    nEligible: eligible,
    completeness: eligible === 0 ? null : n / eligible,
    caution: eligible > 0 && 5 * n < 4 * eligible,
    responders: kind === 'MEAN' || kind === 'MEDIAN' ? null : responders,
    rate,
    interval: rate === null ? null : { ...method.interval(clinic), level: LEVEL },
    bounds: bounds && { ...bounds, observed: rate === null ? null : bounds.observed },
    limits: method.limits(clinic),
    ...judgement,
    z: isJudged(judgement.verdict) ? method.z(clinic) : null,
    standardised: standardised && { ...standardised, ...judgement },
    refusal: rankRefusal(clinic, method.minimumN),
    suppressed: null,
  };
}

function judgementOf(clinic: ClinicCounts, method: ComparisonMethod) {
  const band = method.band(clinic, clinic.responders);
  return { band, verdict: verdictOf(clinic, method, band) };
}

/** Below 60 % followed, those who did not answer could turn any verdict round. In whole numbers: 3 of 5 is enough. */
function verdictOf(clinic: ClinicCounts, method: ComparisonMethod, band: ClinicComparisonRow['band']): Verdict {
  if (5 * clinic.followed < 3 * clinic.eligible) return 'NOT_COMPARABLE';
  if (band === 'TOO_FEW' || band === 'INSIDE') return band === 'INSIDE' ? 'WITHIN_EXPECTED' : 'TOO_FEW';
  return method.isHigher(clinic) ? 'HIGHER_THAN_EXPECTED' : 'LOWER_THAN_EXPECTED';
}

function withholdNumbers(
  row: ClinicComparisonRow,
  clinic: ClinicCounts,
  method: ComparisonMethod,
): ClinicComparisonRow {
  const nothing = { responders: null, rate: null, interval: null, bounds: null, standardised: null, z: null };
  const hidden = { ...row, ...nothing, suppressed };
  if (isBandTelling(clinic, row.band, method))
    return { ...hidden, band: 'TOO_FEW', verdict: isJudged(row.verdict) ? 'TOO_FEW' : row.verdict };
  return hidden;
}

/** A small count would show through its band where the counts it could be fall into several. */
function isBandTelling(clinic: ClinicCounts, band: ClinicComparisonRow['band'], method: ComparisonMethod): boolean {
  if (!isSmallCell(cellOf(clinic))) return false;
  const n = clinic.followed;
  const isLow = clinic.responders < minimumCell;
  const counts = Array.from({ length: minimumCell - 1 }, (_, index) => (isLow ? index + 1 : n - index - 1));
  return counts.some((events) => events >= 0 && events <= n && method.band(clinic, events) !== band);
}
