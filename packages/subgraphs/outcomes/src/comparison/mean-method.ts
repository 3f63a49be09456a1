import { additiveTau2, normalShrinkage, overdispersion, rankIntervals } from '@surcease/statistics';
import type { CaseMixModel } from './case-mix-model.js';
import type { ComparisonMethod } from './comparison-method.js';
import type { ClinicCounts } from './comparison.repository.js';
import { placesTo } from './funnel.js';
import type { Indicator } from './indicator.js';
import { rankRefusal } from './rank-refusal.js';
import { adjustedBand } from './standardise-clinics.js';

const Z95 = 1.959964;
const Z998 = 3.090232;
const FEWEST_TO_COMPARE = 3;

/** What a model predicts of each clinic's mean, and how far patients lie from what is predicted. */
export interface MeanAdjustment {
  model: CaseMixModel;
  expected: ReadonlyMap<string, number>;
  residualDeviation: number;
}

const meanOf = ({ total, followed }: ClinicCounts) => (followed === 0 ? 0 : (total ?? 0) / followed);

/**
 * Means in a funnel of μ ± z·σ/√n; adjusted, of residuals of an analysis of covariance, with what clinics differ beyond
 * chance in its error (Spiegelhalter et al. 2012).
 */
export function meanMethod(
  { minimumN }: Indicator,
  counts: readonly ClinicCounts[],
  adjustment: MeanAdjustment | null,
): ComparisonMethod {
  const sum = (of: (clinic: ClinicCounts) => number) => counts.reduce((all, clinic) => all + of(clinic), 0);
  const n = sum(({ followed }) => followed);
  const mean = n === 0 ? 0 : sum(({ total }) => total ?? 0) / n;
  const variance = n < 2 ? 0 : Math.max(0, (sum(({ squares }) => squares ?? 0) - n * mean ** 2) / (n - 1));
  const deviation = adjustment?.residualDeviation ?? Math.sqrt(variance);
  const errorOf = (size: number) => Math.max(deviation, Number.EPSILON) / Math.sqrt(size);
  const expectedOf = (clinic: ClinicCounts) => adjustment?.expected.get(clinic.clinicId) ?? mean;
  const differenceOf = (clinic: ClinicCounts) => meanOf(clinic) - expectedOf(clinic);
  const judged = counts.filter((clinic) => clinic.followed > 0 && rankRefusal(clinic, minimumN) === null);
  const spread = adjustment && deviation > 0 ? spreadOf(judged, differenceOf, errorOf) : null;
  const tau2 = spread?.found.adjust ? spread.found.tau2 : 0;
  const limitsAt = (size: number) => {
    const reach = Math.sqrt(errorOf(size) ** 2 + tau2);
    const at = (z: number) => mean + z * reach;
    return { n: size, lower998: at(-Z998), lower95: at(-Z95), upper95: at(Z95), upper998: at(Z998) };
  };
  const adjustedZ = (clinic: ClinicCounts) => differenceOf(clinic) / Math.sqrt(errorOf(clinic.followed) ** 2 + tau2);
  return {
    version: adjustment ? 'ancova-residual-funnel-1' : 'funnel-normal-crude-1',
    minimumN,
    model: adjustment?.model ?? null,
    overdispersion: spread?.found ?? null,
    networkValue: mean,
    value: meanOf,
    interval: (clinic) => {
      const own = Math.sqrt(
        Math.max(0, ((clinic.squares ?? 0) / clinic.followed - meanOf(clinic) ** 2) / Math.max(1, clinic.followed - 1)),
      );
      return { lower: meanOf(clinic) - Z95 * own, upper: meanOf(clinic) + Z95 * own };
    },
    band: (clinic) => (clinic.followed < minimumN ? 'TOO_FEW' : adjustedBand(adjustedZ(clinic))),
    isHigher: (clinic) => differenceOf(clinic) > 0,
    limits: ({ followed }) => (followed < minimumN ? null : limitsAt(followed)),
    lines: (largestN) => placesTo(largestN).map(limitsAt),
    standardised: (clinic) => {
      if (!adjustment || clinic.followed < 10) return null;
      const [y, se] = [differenceOf(clinic), errorOf(clinic.followed)];
      const posterior = normalShrinkage({ y, se, mean: 0, tau2: spread?.shrinkTau2 ?? 0 });
      const rank = spread?.ranks.get(clinic.clinicId) ?? null;
      const refusal = rankRefusal(clinic, minimumN) ?? (rank ? null : 'Fewer than three clinics can be ranked.');
      return {
        observed: meanOf(clinic),
        expected: expectedOf(clinic),
        ratio: null,
        standardisedRate: mean + y,
        interval: { lower: mean + y - Z95 * se, upper: mean + y + Z95 * se, level: 0.95 },
        z: y / se,
        adjustedZ: adjustedZ(clinic),
        shrunken: { ratio: null, rate: mean + posterior.estimate, standardError: posterior.se },
        rankInterval: { from: rank?.from ?? null, to: rank?.to ?? null, among: spread?.ranks.size ?? 0, refusal },
      };
    },
    z: adjustedZ,
  };
}

function spreadOf(
  judged: readonly ClinicCounts[],
  differenceOf: (clinic: ClinicCounts) => number,
  errorOf: (n: number) => number,
) {
  if (judged.length < FEWEST_TO_COMPARE) return null;
  const y = judged.map(differenceOf);
  const se = judged.map(({ followed }) => errorOf(followed));
  const found = {
    ...overdispersion({ z: y.map((value, index) => value / se[index]!) }),
    tau2: additiveTau2({ y, se, target: 0 }).tau2,
  };
  const shrinkTau2 = additiveTau2({ y, se, target: 0, winsorise: 0 }).tau2;
  const posterior = normalShrinkage({ y, se, mean: 0, tau2: shrinkTau2 });
  const intervals = rankIntervals({ estimate: posterior.estimate, se: posterior.se });
  return { found, shrinkTau2, ranks: new Map(judged.map(({ clinicId }, index) => [clinicId, intervals[index]!])) };
}
