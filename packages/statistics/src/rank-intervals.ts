import { requireCount } from './require-count.js';
import { requireFinite } from './require-finite.js';
import { requireProbability } from './require-probability.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';
import { seededRandom } from './seeded-random.js';

export interface RankIntervalsInput {
  /** Posterior mean of each clinic. */
  estimate: readonly number[];
  /** Posterior standard deviation of each, at least 0. */
  se: readonly number[];
  /** Share of draws an interval covers, in (0, 1); 0.95. */
  level?: number;
  draws?: number;
  seed?: number;
}

/** Ranks from `from` to `to`, both included; 1 is the highest value. */
export interface RankInterval {
  from: number;
  to: number;
}

/**
 * Where each clinic would stand among all, as far as its estimate is known: ranks of draws from normal posteriors
 * (Goldstein & Spiegelhalter 1996, JRSS A 159:385–443). Equal draws are ordered by lot, so that clinics that cannot be
 * told apart share all ranks. The same input gives the same intervals. Throws a RangeError that names the argument.
 */
export function rankIntervals(input: RankIntervalsInput): RankInterval[] {
  const { estimate, se, level = 0.95, draws = 4_000, seed = 20_051_130 } = input;
  requireSeries('estimate', estimate, (name, value) => requireFinite(name, value));
  requireSeries('se', se, (name, value) => requireFinite(name, value, 0));
  requireSameLength('se', se, estimate);
  requireProbability('level', level, true);
  requireCount('draws', draws, 1);
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const seen = estimate.map(() => new Uint32Array(estimate.length));
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = estimate.map((mean, clinic) => ({ clinic, value: mean + se[clinic]! * normal(), lot: random() }));
    drawn.sort((a, b) => b.value - a.value || a.lot - b.lot);
    drawn.forEach(({ clinic }, place) => (seen[clinic]![place]! += 1));
  }
  const outside = ((1 - level) / 2) * draws;
  return seen.map((counts) => ({ from: firstBeyond(counts, outside), to: lastBefore(counts, outside) }));
}

/** The first rank up to which more than `outside` of the draws lie. */
function firstBeyond(counts: Uint32Array, outside: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > outside) + 1;
}

function lastBefore(counts: Uint32Array, outside: number): number {
  return counts.length + 1 - firstBeyond(counts.toReversed(), outside);
}
