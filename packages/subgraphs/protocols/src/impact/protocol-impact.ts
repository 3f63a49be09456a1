import { poissonRateInterval, wilsonInterval } from '@surcease/statistics';
import { effectiveConfiguration } from '../adoption/effective-configuration.js';
import type { OverrideRow } from '../adoption/site-adoption.repository.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import type { AdherenceRow, SiteImpactRow } from './impact.repository.js';

/** What a content would touch: sums over the sites, and at each what would not fit. */
export function protocolImpact(
  content: ProtocolContent,
  touched: readonly SiteImpactRow[],
  overrides: readonly OverrideRow[],
) {
  const bySite = Map.groupBy(overrides, ({ clinicId }) => clinicId);
  const sites = touched.map((site) => ({
    ...site,
    conflicts: effectiveConfiguration(content, bySite.get(site.clinicId) ?? []).conflicts,
  }));
  const sum = (of: (site: (typeof sites)[number]) => number) => sites.reduce((total, site) => total + of(site), 0);
  return {
    siteCount: sites.length,
    futureSessions: sum((site) => site.futureSessions),
    patientsInSeries: sum((site) => site.patientsInSeries),
    pinnedSessions: sum((site) => site.pinnedSessions),
    underWaySessions: sum((site) => site.underWaySessions),
    conflictingOverrides: sum((site) => site.conflicts.length),
    sites,
  };
}

/** Fewer sessions than this say nothing: the same bound below which the network gives no rate. */
export const FEWEST_SESSIONS = 10;

export const tooFew = (sessions: number) =>
  sessions < FEWEST_SESSIONS ? `Fewer than ${FEWEST_SESSIONS} completed sessions: no number is given.` : null;

const LEVEL = 0.95;
const tenths = (value: number) => Math.round(10 * value) / 10;

/**
 * Adherence as a share, or why none is given. Items of one session are kept or left together, so that its interval is
 * that of as many answers as there are sessions (Wilson).
 */
export function adherenceScore({ clinicId, sessions, met, applicable }: AdherenceRow) {
  const refusal = tooFew(sessions);
  if (refusal !== null || applicable === 0) return { clinicId, sessions, scorePercent: null, interval: null, refusal };
  const share = met / applicable;
  const { lower, upper } = wilsonInterval({ events: Math.round(sessions * share), n: sessions, level: LEVEL });
  const scorePercent = tenths(100 * share);
  const interval = {
    lower: Math.min(scorePercent, tenths(100 * lower)),
    upper: Math.max(scorePercent, tenths(100 * upper)),
    level: LEVEL,
  };
  return { clinicId, sessions, scorePercent, interval, refusal };
}

/** Deviations per hundred sessions with their exact interval (Poisson), or why no rate is given. */
export function deviationRate({ sessions, deviations }: { sessions: number; deviations: number }) {
  const refusal = tooFew(sessions);
  if (refusal !== null) return { perHundredSessions: null, interval: null, refusal };
  const { lower, upper } = poissonRateInterval({ events: deviations, exposure: sessions / 100, level: LEVEL });
  return {
    perHundredSessions: tenths((100 * deviations) / sessions),
    interval: { lower: tenths(lower), upper: tenths(upper), level: LEVEL },
    refusal,
  };
}
