import { describe, expect, it } from 'vitest';
import { answerProbability, windowIsClosed } from './follow-up-windows.js';
import { followUpPain } from './follow-up-pain.js';
import { RandomStream } from './random-stream.js';
import { isResponder, responseByWindow } from './response-model.js';

describe('isResponder', () => {
  it.each([
    [10, 7, true],
    [8, 5, true],
    [7, 5, false],
    [6, 4, true],
    [4, 5, false],
  ])('of baseline %i and follow-up %i is %s', (baseline, score, expected) =>
    expect(isResponder(baseline, score)).toBe(expected),
  );
});

it('draws pain that shows relief exactly where relief is true, within 0–10', () => {
  const random = new RandomStream(1, 'pain');
  for (let baseline = 4; baseline <= 10; baseline += 1)
    for (let repeat = 0; repeat < 300; repeat += 1)
      for (const responds of [true, false]) {
        const score = followUpPain(baseline, responds, random);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(10);
        expect(Number.isInteger(score)).toBe(true);
        expect(isResponder(baseline, score)).toBe(responds);
      }
});

it('lets relief fade from the end of the series to a year', () => {
  const probability = responseByWindow('CRPS', 0.52);
  expect(probability.END).toBeCloseTo(0.65, 10);
  expect(probability.W12).toBeCloseTo(0.364, 10);
  expect(probability.M12).toBeCloseTo(0.234, 10);
  expect(probability.W1).toBeGreaterThan(probability.W4);
  expect(probability.M6).toBeLessThan(probability.W12);
});

it('closes a window the day after its last day', () => {
  expect(windowIsClosed('W4', 1000, 1042)).toBe(false);
  expect(windowIsClosed('W4', 1000, 1043)).toBe(true);
});

it('has responders answer more often than others, and the incomplete clinic less than all', () => {
  expect(answerProbability('W4', true)).toBeGreaterThan(answerProbability('W4', false));
  expect(answerProbability('W4', true, 0.46)).toBeLessThan(answerProbability('W4', false));
});
