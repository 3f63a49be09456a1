import { scoreInstrument } from '@surcease/instruments';
import { expect, it } from 'vitest';
import { gad7, phq9 } from './instrument-answers.js';
import { RandomStream } from './random-stream.js';

it('gives PHQ-9 and GAD-7 items whose score is every total asked for', () => {
  const random = new RandomStream(3, 'items');
  for (let total = 0; total <= 27; total += 1) expect(scoreInstrument(phq9(total, random)).score).toBe(total);
  for (let total = 0; total <= 21; total += 1) expect(scoreInstrument(gad7(total, random)).score).toBe(total);
});

it('has about one baseline in eight answer item 9 of the PHQ-9', () => {
  const random = new RandomStream(3, 'item 9');
  const responses = Array.from({ length: 5000 }, () => phq9(Math.round(random.normalWithin(11.5, 6, 0, 27)), random));
  const flagged = responses.filter((response) => scoreInstrument(response).safetyFlags.length > 0);
  expect(flagged.length / 5000).toBeGreaterThan(0.1);
  expect(flagged.length / 5000).toBeLessThan(0.15);
});
