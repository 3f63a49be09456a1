/**
 * A small seeded generator (sfc32, PractRand-clean to 32 TB) with the distributions that the demo network draws from.
 * Each clinic, patient and topic has its own stream, so that a new column or table leaves all other draws as they were.
 * @see https://pracrand.sourceforge.net/RNG_engines.txt
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** @param labels what the numbers are for, such as clinic 3, patient 17, 'vitals' */
  constructor(seed: number, ...labels: readonly (string | number)[]) {
    let hash = 0x811c9dc5 ^ seed;
    const text = labels.join('/');
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    // The finaliser of MurmurHash3: neighbouring labels must not give neighbouring states.
    const mix = (step: number): number => {
      hash = (hash + step) | 0;
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      hash ^= hash >>> 16;
      return hash;
    };
    this.a = mix(0x9e3779b9);
    this.b = mix(0x243f6a88);
    this.c = mix(0xb7e15162);
    for (let index = 0; index < 12; index += 1) this.uint32();
  }

  uint32(): number {
    const result = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.uint32() / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Uniform among the whole numbers from least to most, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  normal(mean: number, standardDeviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + standardDeviation * radius * Math.cos(2 * Math.PI * this.next());
  }

  /** A normal draw moved to the nearest bound where it falls outside. */
  normalWithin(mean: number, standardDeviation: number, least: number, most: number): number {
    return Math.min(most, Math.max(least, this.normal(mean, standardDeviation)));
  }

  lognormal(mu: number, sigma: number): number {
    return Math.exp(this.normal(mu, sigma));
  }

  /** Marsaglia and Tsang 2000, for shapes ≥ 1; smaller ones by the boost of their section 6. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.next()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal(0, 1);
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  dirichlet(weights: readonly number[]): number[] {
    const draws = weights.map((weight) => this.gamma(weight));
    const sum = draws.reduce((total, draw) => total + draw, 0);
    return draws.map((draw) => draw / sum);
  }

  /** @throws RangeError where the list is empty */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('pick: the list is empty');
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** One of the entries, with probability proportional to its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let left = this.next() * entries.reduce((total, [, weight]) => total + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = entries.at(-1);
    if (last === undefined) throw new RangeError('weighted: there are no entries');
    return last[0];
  }

  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    for (let index = 0; index < count; index += 1) bytes[index] = this.uint32() >>> 24;
    return bytes;
  }
}
