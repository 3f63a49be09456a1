import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../src/comparison/comparison-filter.js';
import type { ComparisonQuestion } from '../src/comparison/comparison-question.js';
import { inFitThread } from '../src/comparison/fit-thread.js';
import { comparisonForRequest, networkComparison } from '../src/comparison/network-comparison.js';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const adjusted: ComparisonQuestion = { indicator: 'RESP30_W4', adjust: 'CASE_MIX', filter: everything };

beforeAll(async () => {
  world = await startOutcomes(fixedClock('2026-11-22T12:00:00Z'));
  for (const [clinicId, responders] of Object.entries({ clin_a: 40, clin_b: 60 }))
    await buildEpisodes(world.database, {
      clinicId,
      endedOn: '2026-10-10',
      baselineNrs: 7,
      week4: scores(responders, 100 - responders),
    });
});
afterAll(() => world[Symbol.asyncDispose]());

describe('the first fit of a question', () => {
  it('makes nobody wait: meanwhile the figures are not adjusted, and say so', async () => {
    const gate = Promise.withResolvers<void>();
    const held = inFitThread(false, () => gate.promise);
    const crude = await networkComparison(world.services, { ...adjusted, adjust: 'NONE' });
    const early = await comparisonForRequest(world.services, adjusted);
    expect(early).toMatchObject({ n: 200, model: null, methodVersion: crude.methodVersion, rows: crude.rows });
    expect(early.adjustmentPending).toContain('not adjusted yet');
    expect(early.sentence).toContain(early.adjustmentPending);
    gate.resolve();
    await held;
    await networkComparison(world.services, adjusted);
    const later = await comparisonForRequest(world.services, adjusted);
    expect(later).toMatchObject({ n: 200, adjustmentPending: null, model: { n: 200, events: 100 } });
  });

  it('throws what goes wrong in the thread, which then serves the next', async () => {
    const tooMany = Array.from({ length: 65_537 }, (_, index) => `clin_${index}\tA\tt\t\t20000`).join('\n');
    await expect(inFitThread(false, (table) => table.add(tooMany))).rejects.toThrow('more than 65 536 levels');
    const counts = await inFitThread(true, async (table) => {
      await table.add('clin_1\tA\t\t-2.5\t20000\t7\nclin_1\tU\nclin_2\tE\nclin_2\tO');
      return table.counts();
    });
    expect(counts).toMatchObject([
      { clinicId: 'clin_1', eligible: 2, followed: 1, total: -2.5, squares: 6.25, excluded: 0, open: 0 },
      { clinicId: 'clin_2', eligible: 0, followed: 0, excluded: 1, open: 1 },
    ]);
  });
});
