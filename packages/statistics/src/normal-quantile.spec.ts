import { expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile.js';

it('gives the 95 % and 99.8 % points that every funnel uses', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232, 6);
});

it('puts the 95 % limits of a mean change of −1.8 (σ 2.4, n 30) where the worked example has them', () => {
  const reach = (normalQuantile(0.975) * 2.4) / Math.sqrt(30);
  expect(-1.8 - reach).toBeCloseTo(-2.6588, 4);
  expect(-1.8 + reach).toBeCloseTo(-0.9412, 4);
});
