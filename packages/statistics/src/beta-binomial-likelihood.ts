/**
 * The beta-binomial likelihood of many clinics, in the mean m and ρ = 1/M rather than in the two beta parameters:
 * log L = Σ_j a_j·log(m + jρ) + b_j·log(1 − m + jρ) − c_j·log(1 + jρ), where a_j, b_j and c_j count the clinics with
 * more than j events, more than j non-events and more than j patients. It stays smooth at ρ = 0, the plain binomial,
 * where log-gamma forms cancel to noise.
 */
export class BetaBinomialLikelihood {
  private readonly eventsAbove: number[];
  private readonly othersAbove: number[];
  private readonly patientsAbove: number[];

  constructor(events: readonly number[], n: readonly number[]) {
    this.eventsAbove = countsAbove(events);
    this.othersAbove = countsAbove(n.map((size, index) => size - events[index]!));
    this.patientsAbove = countsAbove(n);
  }

  /** log L at the best mean for this ρ, up to a constant; with that mean, and the slope of the profile in ρ. */
  profile(rho: number): { value: number; mean: number; slope: number } {
    const mean = this.bestMean(rho);
    const value =
      total(this.eventsAbove, (j) => Math.log(mean + j * rho)) +
      total(this.othersAbove, (j) => Math.log(1 - mean + j * rho)) -
      total(this.patientsAbove, (j) => Math.log1p(j * rho));
    const slope =
      total(this.eventsAbove, (j) => j / (mean + j * rho)) +
      total(this.othersAbove, (j) => j / (1 - mean + j * rho)) -
      total(this.patientsAbove, (j) => j / (1 + j * rho));
    return { value, mean, slope };
  }

  /** log L is concave in the mean, so its slope falls and bisection finds the root. */
  private bestMean(rho: number): number {
    let low = 0;
    let high = 1;
    for (let halvings = 0; halvings < 60; halvings += 1) {
      const mean = (low + high) / 2;
      const slope =
        total(this.eventsAbove, (j) => 1 / (mean + j * rho)) - total(this.othersAbove, (j) => 1 / (1 - mean + j * rho));
      if (slope > 0) low = mean;
      else high = mean;
    }
    return (low + high) / 2;
  }
}

function countsAbove(values: readonly number[]): number[] {
  const counts = Array.from({ length: values.reduce((a, b) => Math.max(a, b), 0) }, () => 0);
  for (const value of values) for (let j = 0; j < value; j += 1) counts[j]! += 1;
  return counts;
}

function total(counts: readonly number[], term: (j: number) => number): number {
  let result = 0;
  for (let j = 0; j < counts.length; j += 1) result += counts[j]! * term(j);
  return result;
}
