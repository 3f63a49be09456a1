import type { ClinicComparison } from '../comparison/clinic-comparison.type.js';
import type { IndicatorId } from '../comparison/indicator.js';
import { suppressed } from '../comparison/suppression.js';
import type { Distribution, Practice } from './clinics-side-by-side.type.js';
import type { GivenRow, SeriesRow } from './practice.repository.js';

/** Quantiles of fewer would tell of people. */
const FEWEST = 11;

/** What is known of how clinics treat: facts of sessions, and the comparisons that already withhold what is small. */
export interface PracticeFacts {
  given: readonly GivenRow[];
  series: readonly SeriesRow[];
  comparisons: ReadonlyMap<IndicatorId, ClinicComparison>;
}

/** How one clinic treats; null is all clinics. */
export function practiceOf(clinicId: string | null, { given, series, comparisons }: PracticeFacts): Practice {
  const own = given.find((row) => row.clinicId === clinicId);
  const ended = series.find((row) => row.clinicId === clinicId);
  const sessions = own?.sessions ?? 0;
  let isWithheld = sessions > 0 && sessions < FEWEST;
  const rateOf = (id: IndicatorId): number | null => {
    const comparison = comparisons.get(id);
    if (clinicId === null) return comparison?.networkRate ?? null;
    const row = comparison?.rows.find(({ clinic }) => clinic.id === clinicId);
    isWithheld ||= Boolean(row?.suppressed);
    return row?.rate ?? null;
  };
  const rates = {
    protocolAdherence: rateOf('PROTOCOL_ADHERENCE'),
    deviationsPer100Sessions: rateOf('DEVIATIONS'),
    earlyStopShare: rateOf('EARLY_STOP'),
    noShowShare: rateOf('NO_SHOW'),
  };
  return {
    sessions,
    doseMilligrams: distribution(sessions, own?.dose),
    durationMinutes: distribution(sessions, own?.minutes),
    sessionsPerSeries: distribution(ended?.n ?? 0, ended?.sessions),
    deliveredShareOfPlanned: sessions < FEWEST ? null : (own?.deliveredShare ?? null),
    ...rates,
    suppressed: isWithheld ? suppressed : null,
  };
}

function distribution(n: number, quantiles: readonly number[] | null | undefined): Distribution | null {
  if (n < FEWEST || !quantiles) return null;
  const [lowerDecile, lowerQuartile, median, upperQuartile, upperDecile] = quantiles as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { n, lowerDecile, lowerQuartile, median, upperQuartile, upperDecile };
}
