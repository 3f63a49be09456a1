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
    conflictingOverrides: sum((site) => site.conflicts.length),
    sites,
  };
}

/** Fewer sessions than this say nothing: the same bound below which the network gives no rate. */
export const FEWEST_SESSIONS = 10;

export const tooFew = (sessions: number) =>
  sessions < FEWEST_SESSIONS ? `Fewer than ${FEWEST_SESSIONS} completed sessions: no number is given.` : null;

/** Adherence as a share, or why none is given. */
export function adherenceScore({ clinicId, sessions, met, applicable }: AdherenceRow) {
  const refusal = tooFew(sessions);
  const scorePercent = refusal === null && applicable > 0 ? Math.round((1000 * met) / applicable) / 10 : null;
  return { clinicId, sessions, scorePercent, refusal };
}
