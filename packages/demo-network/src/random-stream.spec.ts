import { describe, expect, it } from 'vitest';
import { RandomStream } from './random-stream.js';

const take = (stream: RandomStream, count: number): number[] => Array.from({ length: count }, () => stream.uint32());
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('RandomStream', () => {
  it('gives the same numbers for the same seed and labels, and others for others', () => {
    const numbers = take(new RandomStream(1, 'patient', 3, 17), 8);
    expect(take(new RandomStream(1, 'patient', 3, 17), 8)).toEqual(numbers);
    for (const other of [
      new RandomStream(2, 'patient', 3, 17),
      new RandomStream(1, 'patient', 31, 7),
      new RandomStream(1),
    ])
      expect(take(other, 8)).not.toEqual(numbers);
  });

  it('is uniform across the first draws of neighbouring streams', () => {
    const firsts = Array.from({ length: 20_000 }, (_, index) => new RandomStream(20261122, 'patient', 3, index).next());
    const tenths = Array.from({ length: 10 }, (_, tenth) => firsts.filter((u) => Math.floor(u * 10) === tenth).length);
    // 5 standard deviations of a binomial count of 2000.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(1800));
  });

  it('draws normal, gamma and Dirichlet numbers with their means and spreads', () => {
    const stream = new RandomStream(7, 'moments');
    const normals = Array.from({ length: 20_000 }, () => stream.normal(7, 1.5));
    expect(mean(normals)).toBeCloseTo(7, 1);
    expect(Math.sqrt(mean(normals.map((x) => (x - 7) ** 2)))).toBeCloseTo(1.5, 1);
    expect(mean(Array.from({ length: 20_000 }, () => stream.gamma(0.5)))).toBeCloseTo(0.5, 1);
    const shares = stream.dirichlet([12, 30, 18]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new RandomStream(1).pick([])).toThrow(RangeError);
    expect(() => new RandomStream(1).weighted([])).toThrow(RangeError);
  });
});
