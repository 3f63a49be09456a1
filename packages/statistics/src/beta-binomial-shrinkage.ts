import { BetaBinomialLikelihood } from './beta-binomial-likelihood.js';
import { requireDenominator } from './require-denominator.js';
import { requireEvents } from './require-events.js';
import { sum } from './sum.js';

export interface BetaBinomialShrinkage {
  /** m, the mean of the clinics' true rates. */
  mean: number;
  /** M, worth in patients of the prior; Infinity where chance explains all differences. */
  strength: number;
  /** (r + M·m)/(n + M) of each clinic, in the order given; m itself where M is Infinity or n is 0. */
  estimates: number[];
}

/** Powers of ten searched for ρ = 1/M: clinics from all but identical to all but 0 % or 100 %. */
const smallestPower = -8;
const largestPower = 6;
const pointsPerPower = 4;
/** A gain in log-likelihood below this is rounding: the plain binomial is preferred. */
const worthwhileGain = 1e-9;

/** ρ of greatest likelihood: a coarse search for the hill, then bisection of the slope on it. */
function bestRho(likelihood: BetaBinomialLikelihood): number {
  const binomial = likelihood.profile(0).value;
  const points = Array.from(
    { length: (largestPower - smallestPower) * pointsPerPower + 1 },
    (_, index) => 10 ** (smallestPower + index / pointsPerPower),
  );
  let best = 0;
  let bestValue = binomial + worthwhileGain;
  for (const rho of points) {
    const { value } = likelihood.profile(rho);
    if (value > bestValue) [best, bestValue] = [rho, value];
  }
  if (best === 0) return 0;
  const step = 10 ** (1 / pointsPerPower);
  let low = Math.log(best / step);
  let high = Math.log(best * step);
  for (let halvings = 0; halvings < 60; halvings += 1) {
    const middle = (low + high) / 2;
    if (likelihood.profile(Math.exp(middle)).slope > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/**
 * Empirical Bayes rates by maximum likelihood of the beta-binomial: what to expect of each clinic next year.
 * Throws a RangeError that names the argument; n needs an entry above 0.
 */
export function betaBinomialShrinkage(input: {
  events: readonly number[];
  n: readonly number[];
}): BetaBinomialShrinkage {
  const { events, n } = input;
  requireEvents(events, n);
  requireDenominator('n', n);
  const pooled = sum(events) / sum(n);
  const likelihood = new BetaBinomialLikelihood(events, n);
  // Without one event, or with nothing else, all clinics are alike and no prior can be told from another.
  const rho = pooled === 0 || pooled === 1 ? 0 : bestRho(likelihood);
  if (rho === 0) return { mean: pooled, strength: Infinity, estimates: n.map(() => pooled) };
  const { mean } = likelihood.profile(rho);
  const strength = 1 / rho;
  return { mean, strength, estimates: n.map((size, index) => (events[index]! + strength * mean) / (size + strength)) };
}
