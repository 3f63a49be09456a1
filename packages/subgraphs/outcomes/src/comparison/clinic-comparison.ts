import { type FunnelBand, followUpBounds, funnelBand, wilsonInterval } from '@surcease/statistics';
import type { ClinicComparison, ClinicComparisonRow } from './clinic-comparison.type.js';
import { comparisonSentence } from './comparison-sentence.js';
import type { ClinicCounts } from './comparison.repository.js';
import { funnelLimitAt, funnelLines } from './funnel.js';
import type { Indicator } from './indicator.js';
import { cellsToWithhold, isSmallCell, minimumCell, suppressed } from './suppression.js';
import { type Verdict, isJudged } from './verdict.js';

/** Exact binomial mid-p limits around the crude rate of the network; Spiegelhalter 2005, Stat Med 24:1185–1202. */
const METHOD_VERSION = 'funnel-midp-crude-1';
const LEVEL = 0.95;
const OUTSIDE_BY_CHANCE = 0.05;
/** Below this many answers a rate says nothing. */
const MINIMUM_N_FOR_RATE = 10;

/**
 * Compares clinics by an indicator from their counts.
 * @param asOf the data cut, RFC 3339
 */
export function compareClinics(indicator: Indicator, counts: readonly ClinicCounts[], asOf: string): ClinicComparison {
  const total = (of: (clinic: ClinicCounts) => number) => counts.reduce((sum, clinic) => sum + of(clinic), 0);
  const n = total(({ followed }) => followed);
  const nEligible = total(({ eligible }) => eligible);
  const networkRate = n === 0 ? 0 : total(({ responders }) => responders) / n;
  const withheld = cellsToWithhold(counts.map(cellOf));
  const rows = counts.map((clinic) => {
    const row = rowOf(clinic, networkRate, indicator.minimumN);
    return withheld.has(clinic.clinicId) ? withholdNumbers(row, clinic, networkRate) : row;
  });
  const judged = rows.filter(({ verdict }) => isJudged(verdict));
  const comparison = {
    indicator,
    asOf,
    methodVersion: METHOD_VERSION,
    n,
    nEligible,
    followUpPercent: nEligible === 0 ? 0 : (100 * n) / nEligible,
    networkRate,
    expectedByChanceOutside95: judged.length * OUTSIDE_BY_CHANCE,
    outside95: judged.filter(({ verdict }) => verdict !== 'WITHIN_EXPECTED').length,
    rows,
    funnel: n === 0 ? [] : funnelLines(Math.max(...counts.map(({ followed }) => followed)), networkRate),
  };
  return {
    ...comparison,
    sentence: comparisonSentence(
      comparison,
      total(({ excluded }) => excluded),
    ),
  };
}

const cellOf = ({ clinicId, followed, responders }: ClinicCounts) => ({
  key: clinicId,
  n: followed,
  events: responders,
});

function rowOf(clinic: ClinicCounts, networkRate: number, minimumN: number): ClinicComparisonRow {
  const { followed: n, responders, eligible } = clinic;
  const rate = n < MINIMUM_N_FOR_RATE ? null : responders / n;
  const band = funnelBand({ events: responders, n, target: networkRate });
  const bounds = eligible === 0 ? null : followUpBounds({ responders, followed: n, eligible });
  return {
    clinic: { id: clinic.clinicId },
    n,
    nEligible: eligible,
    completeness: eligible === 0 ? null : n / eligible,
    responders,
    rate,
    interval: rate === null ? null : { ...wilsonInterval({ events: responders, n, level: LEVEL }), level: LEVEL },
    bounds: bounds && { ...bounds, observed: rate === null ? null : bounds.observed },
    limits: n < minimumN ? null : funnelLimitAt(n, networkRate),
    band,
    verdict: verdictOf(clinic, band, networkRate),
    suppressed: null,
  };
}

/** Below 60 % followed, those who did not answer could turn any verdict round. In whole numbers: 3 of 5 is enough. */
function verdictOf({ eligible, followed, responders }: ClinicCounts, band: FunnelBand, networkRate: number): Verdict {
  if (5 * followed < 3 * eligible) return 'NOT_COMPARABLE';
  if (band === 'TOO_FEW' || band === 'INSIDE') return band === 'INSIDE' ? 'WITHIN_EXPECTED' : 'TOO_FEW';
  return responders / followed > networkRate ? 'HIGHER_THAN_EXPECTED' : 'LOWER_THAN_EXPECTED';
}

function withholdNumbers(row: ClinicComparisonRow, clinic: ClinicCounts, networkRate: number): ClinicComparisonRow {
  const hidden = { ...row, responders: null, rate: null, interval: null, bounds: null, suppressed };
  if (isBandTelling(clinic, row.band, networkRate))
    return { ...hidden, band: 'TOO_FEW', verdict: isJudged(row.verdict) ? 'TOO_FEW' : row.verdict };
  return hidden;
}

/** A small count would show through its band where the counts it could be fall into several. */
function isBandTelling(clinic: ClinicCounts, band: FunnelBand, target: number): boolean {
  if (!isSmallCell(cellOf(clinic))) return false;
  const n = clinic.followed;
  const isLow = clinic.responders < minimumCell;
  const counts = Array.from({ length: minimumCell - 1 }, (_, index) => (isLow ? index + 1 : n - index - 1));
  return counts.some((events) => events >= 0 && funnelBand({ events, n, target }) !== band);
}
