import { expect, it } from 'vitest';
import { type Condition, networkLine } from './condition-rows.js';

const condition = (n: number, nEligible: number) => ({ n, nEligible, networkRate: 0.62 }) as Condition;

it('tells the network by this condition beside its versions, with how many were followed up', () => {
  expect(networkLine(condition(239, 317))).toMatchObject({
    isNetwork: true,
    n: 239,
    rate: 0.62,
    completeness: 239 / 317,
  });
  expect(networkLine(condition(0, 0)).completeness).toBeNull();
});
