import { type FunnelBand, funnelBand, wilsonInterval } from '@surcease/statistics';
import type { CaseMixModel } from './case-mix-model.js';
import type { FunnelLimit } from './clinic-comparison.type.js';
import type { ClinicCounts } from './comparison.repository.js';
import { funnelLimitAt, funnelLines, standardisedFunnelLines } from './funnel.js';
import { rankRefusal } from './rank-refusal.js';
import { type Standardisation, adjustedBand, adjustedLimitsAt, adjustedZ } from './standardise-clinics.js';
import type { StandardisedResult } from './standardised.type.js';

/** Below this many answers a rate says nothing. */
export const MINIMUM_N_FOR_RATE = 10;
export const LEVEL = 0.95;

/** How clinics are judged: what is expected of them, and how far from it is chance. */
export interface ComparisonMethod {
  version: string;
  minimumN: number;
  model: CaseMixModel | null;
  /** Null where it is not looked for, or too few clinics are judged. */
  overdispersion: Standardisation['overdispersion'];
  /** Of all clinics, in the unit of the indicator. */
  networkValue: number;
  /** A clinic's own value, of one that has answers. */
  value(clinic: ClinicCounts): number;
  interval(clinic: ClinicCounts): { lower: number; upper: number };
  /** Standard errors from what is expected. */
  z(clinic: ClinicCounts): number;
  /** Where a clinic would lie with so many events. */
  band(clinic: ClinicCounts, events: number): FunnelBand;
  isHigher(clinic: ClinicCounts): boolean;
  limits(clinic: ClinicCounts): FunnelLimit | null;
  lines(largestN: number): FunnelLimit[];
  /** Null where the method does not adjust, or the clinic has too few answers for a rate. */
  standardised(clinic: ClinicCounts): Omit<StandardisedResult, 'band' | 'verdict'> | null;
}

const ownShare: Pick<ComparisonMethod, 'value' | 'interval'> = {
  value: ({ responders, followed }) => responders / followed,
  interval: ({ responders: events, followed: n }) => wilsonInterval({ events, n, level: LEVEL }),
};

/** Exact binomial mid-p limits around the crude rate of the network; Spiegelhalter 2005, Stat Med 24:1185–1202. */
export function crudeMethod(networkRate: number, minimumN: number): ComparisonMethod {
  return {
    version: 'funnel-midp-crude-1',
    minimumN,
    model: null,
    overdispersion: null,
    networkValue: networkRate,
    ...ownShare,
    z: ({ followed: n, responders }) => {
      const variance = n * networkRate * (1 - networkRate);
      return variance === 0 ? 0 : (responders - n * networkRate) / Math.sqrt(variance);
    },
    band: ({ followed: n }, events) => funnelBand({ events, n, target: networkRate }),
    isHigher: ({ responders, followed }) => responders / followed > networkRate,
    limits: ({ followed: n }) => (n < minimumN ? null : funnelLimitAt(n, networkRate)),
    lines: (largestN) => funnelLines(largestN, networkRate),
    standardised: () => null,
  };
}

/** What adjusts a comparison, computed from the same episodes as its counts. */
export interface Adjustment {
  model: CaseMixModel;
  standardisation: Standardisation;
}

/** O/E by the case-mix model; limits by √V/E, widened by τ² where clinics differ beyond chance. */
export function adjustedMethod({ model, standardisation }: Adjustment, minimumN: number): ComparisonMethod {
  const { clinics, networkRate, limitTau2 } = standardisation;
  return {
    version: 'indirect-case-mix-1',
    minimumN,
    model,
    overdispersion: standardisation.overdispersion,
    networkValue: networkRate,
    ...ownShare,
    z: ({ clinicId, responders }) => {
      const clinic = clinics.get(clinicId);
      return clinic && clinic.expected > 0 && clinic.variance > 0 ? adjustedZ(responders, clinic, limitTau2) : 0;
    },
    band: ({ clinicId, followed }, events) => {
      const clinic = clinics.get(clinicId);
      return !clinic || followed < minimumN ? 'TOO_FEW' : adjustedBand(adjustedZ(events, clinic, limitTau2));
    },
    isHigher: ({ clinicId, responders }) => responders > (clinics.get(clinicId)?.expected ?? 0),
    limits: ({ clinicId, followed: n }) => {
      const clinic = clinics.get(clinicId);
      return !clinic || n < minimumN ? null : { n, ...adjustedLimitsAt(clinic, networkRate, limitTau2) };
    },
    lines: (largestN) => standardisedFunnelLines(largestN, standardisation),
    standardised: (counts) =>
      counts.followed < MINIMUM_N_FOR_RATE ? null : resultOf(counts, standardisation, minimumN),
  };
}

function resultOf(counts: ClinicCounts, standardisation: Standardisation, minimumN: number) {
  const clinic = standardisation.clinics.get(counts.clinicId);
  if (!clinic) return null;
  const { observed, expected, ratio, standardisedRate, z, shrunken, n, rank } = clinic;
  const { networkRate, ranked: among, limitTau2 } = standardisation;
  // Expected is taken as known, so the crude interval is moved with the rate.
  const crude = wilsonInterval({ events: observed, n, level: LEVEL });
  const scale = (n * networkRate) / expected;
  const refusal = rankRefusal(counts, minimumN) ?? (rank ? null : 'Fewer than three clinics can be ranked.');
  return {
    observed,
    expected,
    ratio,
    standardisedRate,
    interval: { lower: crude.lower * scale, upper: Math.min(1, crude.upper * scale), level: LEVEL },
    z,
    adjustedZ: adjustedZ(observed, clinic, limitTau2),
    shrunken,
    rankInterval: { from: rank?.from ?? null, to: rank?.to ?? null, among, refusal },
  };
}
