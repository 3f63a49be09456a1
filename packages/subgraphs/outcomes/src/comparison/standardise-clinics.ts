import {
  type FunnelBand,
  type Overdispersion,
  type RankInterval,
  type StandardisedGroup,
  additiveTau2,
  normalShrinkage,
  overdispersion,
  rankIntervals,
  standardiseTotals,
} from '@surcease/statistics';

/** A clinic after adjustment. Rates are O/E times the rate of the network. */
export interface StandardisedClinic {
  clinicId: string;
  n: number;
  observed: number;
  expected: number;
  ratio: number;
  standardisedRate: number;
  variance: number;
  /** (O − E)/√V, before overdispersion. */
  z: number;
  /** Empirical Bayes: what to expect next year. */
  shrunken: { ratio: number; rate: number; standardError: number };
  /** Null where the clinic is not judged. */
  rank: RankInterval | null;
}

export interface Standardisation {
  clinics: ReadonlyMap<string, StandardisedClinic>;
  networkRate: number;
  /** How many clinics ranks are among. */
  ranked: number;
  /** Null where fewer than three clinics are judged. */
  overdispersion: (Overdispersion & { tau2: number }) | null;
  /** Variance between clinics on the ratio scale that limits are widened by; 0 where chance explains the spread. */
  limitTau2: number;
}

const Z95 = 1.959964;
const Z998 = 3.090232;
const FEWEST_TO_COMPARE = 3;

/**
 * Sets what each clinic reached against what the network would have reached with its patients, and finds how much
 * clinics differ beyond chance (Spiegelhalter et al. 2012, JRSS A 175:1–47). On the scale of O/E with s = √V/E, z is
 * that of indirect standardisation.
 * @param totals what each clinic's patients add up to: observed events, Σp and Σp(1 − p)
 * @param judged the clinics with enough answers; only these speak for the spread, and only these are ranked
 */
export function standardiseClinics(
  totals: readonly Pick<StandardisedGroup, 'group' | 'n' | 'observed' | 'expected' | 'variance'>[],
  judged: ReadonlySet<string>,
): Standardisation {
  const sum = (of: (clinic: { n: number; observed: number }) => number) =>
    totals.reduce((all, clinic) => all + of(clinic), 0);
  const networkRate = sum(({ observed }) => observed) / sum(({ n }) => n);
  const groups = standardiseTotals(totals, networkRate);
  const speaking = groups.filter(({ group, expected, variance }) => judged.has(group) && expected > 0 && variance > 0);
  const spread = speaking.length < FEWEST_TO_COMPARE ? null : spreadOf(speaking);
  const tau2 = speaking.length < FEWEST_TO_COMPARE ? 0 : additiveTau2({ ...ratiosOf(speaking), winsorise: 0 }).tau2;
  const clinics = groups.map(({ group, ...numbers }) => {
    const { expected, variance, ratio } = numbers;
    const se = expected > 0 ? Math.sqrt(variance) / expected : 0;
    const posterior = normalShrinkage({ y: ratio, se, mean: 1, tau2 });
    const shrunken = {
      ratio: posterior.estimate,
      rate: posterior.estimate * networkRate,
      standardError: posterior.se * networkRate,
    };
    return { clinicId: group, ...numbers, shrunken, rank: null as RankInterval | null };
  });
  rank(clinics.filter(({ clinicId }) => speaking.some(({ group }) => group === clinicId)));
  return {
    clinics: new Map(clinics.map((clinic) => [clinic.clinicId, clinic])),
    networkRate,
    ranked: speaking.length,
    overdispersion: spread,
    limitTau2: spread?.adjust ? spread.tau2 : 0,
  };
}

type Group = Pick<StandardisedClinic, 'z' | 'ratio' | 'expected' | 'variance'>;

const ratiosOf = (groups: readonly Group[]) => ({
  y: groups.map(({ ratio }) => ratio),
  se: groups.map(({ expected, variance }) => Math.sqrt(variance) / expected),
  target: 1,
});

/** Winsorised, so that an outlier does not widen the limits that are to find it; estimates are shrunken without that. */
function spreadOf(groups: readonly Group[]) {
  return { ...overdispersion({ z: groups.map(({ z }) => z) }), tau2: additiveTau2(ratiosOf(groups)).tau2 };
}

function rank(clinics: StandardisedClinic[]): void {
  if (clinics.length < FEWEST_TO_COMPARE) return;
  const intervals = rankIntervals({
    estimate: clinics.map(({ shrunken }) => shrunken.rate),
    se: clinics.map(({ shrunken }) => shrunken.standardError),
  });
  clinics.forEach((clinic, index) => (clinic.rank = intervals[index]!));
}

type Spread = Pick<StandardisedClinic, 'expected' | 'variance'>;

/** z of O/E against 1, with what clinics differ beyond chance in its error. */
export function adjustedZ(observed: number, { expected, variance }: Spread, limitTau2: number): number {
  if (observed === expected) return 0;
  return (observed / expected - 1) / Math.sqrt(variance / expected ** 2 + limitTau2);
}

/** Where a clinic lies; a value on the line is inside. */
export function adjustedBand(z: number): FunnelBand {
  if (Math.abs(z) > Z998) return 'ALARM';
  return Math.abs(z) > Z95 ? 'ALERT' : 'INSIDE';
}

/** The 95 and 99.8 % limits on the scale of standardised rates, at a clinic's own case mix. */
export function adjustedLimitsAt({ expected, variance }: Spread, networkRate: number, limitTau2: number) {
  const reach = Math.sqrt(variance / expected ** 2 + limitTau2);
  const at = (z: number) => Math.min(1, Math.max(0, networkRate * (1 + z * reach)));
  return { lower998: at(-Z998), lower95: at(-Z95), upper95: at(Z95), upper998: at(Z998) };
}
